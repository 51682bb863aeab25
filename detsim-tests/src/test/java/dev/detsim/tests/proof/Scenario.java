package dev.detsim.tests.proof;

import dev.detsim.Sim;
import dev.detsim.core.run.RunOptions;
import dev.detsim.core.run.RunResult;
import dev.detsim.core.run.Worlds;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** What is run again and again, under all circumstances, and must come out the same. */
enum Scenario {
    POOLS(Pools::run), COMMON_POOL(CommonPool::run), MONITORS(Monitors::run), NUMBERS(Numbers::run), SOCKETS(Sockets::run),
    FILES(FilesAndKills::run), NEMESIS(NemesisAtWork::run),
    /** Must not come out the same. */
    LEAK(Leak::run);

    private final Body body;

    Scenario(Body body) {
        this.body = body;
    }

    /** What runs in the world. */
    @FunctionalInterface
    interface Body {
        void run(Sim sim, Notes notes) throws Exception;
    }

    /** Those that must come out the same. */
    static List<Scenario> tight() {
        return Arrays.stream(values()).filter(s -> s != LEAK).toList();
    }

    /** Runs it in the world of a seed. */
    Run run(long seed) {
        Notes notes = new Notes();
        RunResult result = Worlds.run(RunOptions.of(seed), sim -> body.run(sim, notes));
        result.failure().ifPresent(e -> {
            throw new AssertionError(this + ", seed [" + seed + "]: " + e, e);
        });
        return new Run(this, seed, result.hash(), result.steps() + " steps, " + result.nanos() + " ns, " + result.counters()
                + ", " + notes);
    }

    /** Runs scenarios for the seeds 0 to {@code seeds} - 1. */
    static List<Run> sweep(List<Scenario> scenarios, int seeds) {
        return scenarios.stream().flatMap(s -> s.sweep(seeds)).toList();
    }

    private Stream<Run> sweep(int seeds) {
        return LongStream.range(0, seeds).mapToObj(this::run);
    }
}
