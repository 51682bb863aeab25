package dev.detsim.benchmarks;

import dev.detsim.SimBody;
import dev.detsim.core.run.RunOptions;
import dev.detsim.core.run.RunResult;
import dev.detsim.core.run.Worlds;
import java.time.Duration;

/** Runs a body in a world of its own. */
public final class InWorld {
    /** What is measured may compute for long without a scheduling point. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private InWorld() {
    }

    /** Runs it under a seed; a run that fails is no measurement. */
    public static RunResult run(long seed, SimBody body) {
        RunResult result = Worlds.run(RunOptions.of(seed).watched(PATIENCE), body);
        result.failure().ifPresent(e -> {
            throw new IllegalStateException("the body of seed [" + seed + "] failed", e);
        });
        return result;
    }
}
