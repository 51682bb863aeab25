package dev.detsim.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;

/** Round trips of 16 bytes between two threads over a blocking socket. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@OperationsPerInvocation(TcpBenchmark.OPERATIONS)
public class TcpBenchmark {
    static final int OPERATIONS = 5_000;

    /** Real sockets on the loopback interface. */
    @Benchmark
    public void baseline() throws Exception {
        Bodies.echo(OPERATIONS);
    }

    /** In a world. */
    @Benchmark
    public void echo() {
        InWorld.run(1, sim -> Bodies.echo(OPERATIONS));
    }
}
