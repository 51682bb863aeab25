package dev.detsim.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Whole worlds, each with a seed of its own and nothing in it but two threads. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@State(Scope.Thread)
public class TinyWorldBenchmark {
    private long seed;

    /** Two platform threads of the real JDK, started and joined. */
    @Benchmark
    public void baseline() throws Exception {
        Bodies.twoThreads();
    }

    /** A world that starts and joins them. */
    @Benchmark
    public long world() {
        return InWorld.run(seed++, sim -> Bodies.twoThreads()).hash();
    }
}
