package dev.detsim.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;

/** Records of 64 bytes appended to a file, each forced to the disk. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@OperationsPerInvocation(FileBenchmark.OPERATIONS)
public class FileBenchmark {
    static final int OPERATIONS = 1_000;

    /** A real file in the directory for temporary files. */
    @Benchmark
    public void baseline() throws Exception {
        Bodies.append(OPERATIONS);
    }

    /** In a world. */
    @Benchmark
    public void appendAndForce() {
        InWorld.run(1, sim -> Bodies.append(OPERATIONS));
    }
}
