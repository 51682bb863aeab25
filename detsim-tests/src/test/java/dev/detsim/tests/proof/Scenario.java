package dev.detsim.tests.proof;

import dev.detsim.Sim;
import dev.detsim.core.run.RunOptions;
import dev.detsim.core.run.RunResult;
import dev.detsim.core.run.Worlds;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** What is run again and again, under all circumstances, and must come out the same. */
enum Scenario {
    POOLS(Pools::run), COMMON_POOL(CommonPool::run), MONITORS(Monitors::run), NUMBERS(Numbers::run),
    SOCKETS(Sockets::run),
    FILES(FilesAndKills::run), NEMESIS(NemesisAtWork::run), INITIALIZERS(Initializers::run), STRESS(Stress::run),
    /** Must not come out the same. */
    LEAK(Leak::run);

    /** Interpreted, on a machine that has much else to do, a step may take long. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

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
        RunResult result =
                Worlds.run(RunOptions.of(seed).watched(PATIENCE), sim -> body.run(sim, notes));
        result.failure().ifPresent(e -> {
            throw new AssertionError(this + ", seed [" + seed + "]: " + e, e);
        });
        if (result.tainted()) {
            throw new AssertionError(this + ", seed [" + seed + "]: left a thread that could not be stopped");
        }
        return new Run(this, seed, result.hash(),
                result.steps() + " steps, " + result.nanos() + " ns, " + result.counters()
                        + ", " + notes);
    }

    /** Runs each scenario for each seed, in this order. */
    static List<Run> sweep(List<Scenario> scenarios, List<Long> seeds) {
        return scenarios.stream().flatMap(s -> seeds.stream().map(s::run)).toList();
    }
}
