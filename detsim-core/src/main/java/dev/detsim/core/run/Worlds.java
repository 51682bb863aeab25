package dev.detsim.core.run;

import dev.detsim.SimBody;
import dev.detsim.core.world.LinePrefix;

/** Runs worlds: what engines and {@link dev.detsim.Simulation} stand on. */
public final class Worlds {
    private Worlds() {
    }

    /**
     * Runs one world to its end on a carrier of its own and waits for it. May be called by several threads at once: worlds
     * run in parallel. Must not be called from within a world.
     *
     * @throws IllegalStateException if the agent is missing and cannot be attached, or if the caller is in a world
     */
    public static RunResult run(RunOptions options, SimBody body) {
        Agents.require();
        return WorldRun.run(options, body);
    }

    /**
     * Whether each line that a node prints begins with seed, step, node, thread and virtual time. It changes what is shown by
     * all worlds of this JVM from now on, and nothing in them.
     */
    public static void prefixOutput(boolean wanted) {
        LinePrefix.set(wanted);
    }
}
