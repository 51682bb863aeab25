package dev.detsim;

import dev.detsim.core.run.Escapes;
import java.util.concurrent.Callable;

/** What code may say to the simulation that it may or may not run in. Outside of a world nothing happens. */
public final class Detsim {
    private Detsim() {
    }

    /**
     * Runs {@code call} for real, outside of the simulation: an explicit escape, counted under {@code "escapes: why"} in the
     * report of the run. Its result, or what it throws, goes back in. What it returns must not differ from run to run. The
     * world stands still meanwhile: the call must not wait for anything of the simulation, and what is real after it (a
     * thread that it started, an open socket) must stay outside.
     *
     * @param why the reason, for the report
     * @throws IllegalArgumentException if the reason is blank
     * @throws Exception                what the call throws
     */
    public static <T> T escape(String why, Callable<T> call) throws Exception {
        return Escapes.run(why, call);
    }

    /** Seed, step, node, thread and virtual time of the caller, for log lines; the empty string outside of a world. */
    public static String where() {
        return Escapes.where();
    }
}
