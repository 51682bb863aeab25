package dev.detsim.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Thread switches that a seed decides, beside the JDK's bare switch. Starting and ending the threads is part of it. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@OperationsPerInvocation(SwitchBenchmark.OPERATIONS)
@State(Scope.Thread)
public class SwitchBenchmark {
    static final int OPERATIONS = 1_000_000;

    /** How many threads take part. */
    @Param({"2", "100", "10000"})
    public int threads;

    /** {@code Continuation.run} and {@code yield}, in turn: no choice, no time, no trace. */
    @Benchmark
    public void baseline() {
        RawContinuations.run(threads, OPERATIONS);
    }

    /** {@code Thread.yield}. */
    @Benchmark
    public void yield() {
        InWorld.run(1, sim -> Bodies.yields(threads, OPERATIONS));
    }

    /** {@code LockSupport.unpark} of a peer and {@code park}. */
    @Benchmark
    public void park() {
        InWorld.run(1, sim -> Bodies.parks(threads, OPERATIONS));
    }
}
