package dev.detsim.junit.sweep;

import dev.detsim.SimBody;
import dev.detsim.core.run.RunOptions;
import dev.detsim.core.run.RunResult;

/** Runs one world to its end. Called by several threads at once. */
@FunctionalInterface
public interface SeedRunner {
    /** Runs the body in a world of its own and says how it ended; throws only if no world can be run at all. */
    RunResult run(RunOptions options, SimBody body);
}
