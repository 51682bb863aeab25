package dev.detsim.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;

/** Turns that two threads give each other by a {@code ReentrantLock} and its conditions. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@OperationsPerInvocation(ConditionBenchmark.OPERATIONS)
public class ConditionBenchmark {
    static final int OPERATIONS = 20_000;

    /** Two platform threads of the real JDK. */
    @Benchmark
    public void baseline() throws Exception {
        Bodies.condition(OPERATIONS);
    }

    /** In a world. */
    @Benchmark
    public void handOff() {
        InWorld.run(1, sim -> Bodies.condition(OPERATIONS));
    }
}
