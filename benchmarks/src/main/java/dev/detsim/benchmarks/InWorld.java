package dev.detsim.benchmarks;

import dev.detsim.SimBody;
import dev.detsim.core.run.RunOptions;
import dev.detsim.core.run.RunResult;
import dev.detsim.core.run.Worlds;

/** Runs a body in a world of its own. */
final class InWorld {
    private InWorld() {
    }

    /** Runs it under a seed; a run that fails is no measurement. */
    static RunResult run(long seed, SimBody body) {
        RunResult result = Worlds.run(RunOptions.of(seed), body);
        result.failure().ifPresent(e -> {
            throw new IllegalStateException("the body of seed [" + seed + "] failed", e);
        });
        return result;
    }
}
