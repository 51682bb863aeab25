package dev.detsim;

import dev.detsim.core.run.Escapes;
import java.util.concurrent.Callable;

/** What code may say to the simulation that it may or may not run in. Outside of a world nothing happens. */
public final class Detsim {
    private Detsim() {
    }

    /**
     * Runs {@code call} for real, outside of the simulation: an explicit escape, counted in the report of the run. What it
     * returns must not differ from run to run. It must not wait for anything of the simulation.
     *
     * @param why the reason, for the report
     */
    public static <T> T escape(String why, Callable<T> call) throws Exception {
        return Escapes.run(why, call);
    }

    /** Seed, step, node, thread and virtual time of the caller, for log lines; the empty string outside of a world. */
    public static String where() {
        return Escapes.where();
    }
}
