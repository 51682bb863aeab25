package dev.detsim.junit.compare;

import dev.detsim.core.run.RunResult;
import dev.detsim.core.trace.Probe;

/**
 * One of the two JVMs whose runs of a seed are compared.
 *
 * @param where which, for people
 * @param runs  runs the seed there
 */
public record Side(String where, Runs runs) {
    /** Runs one seed, again and again. */
    @FunctionalInterface
    public interface Runs {
        /** The run, looked at. */
        RunResult run(Probe probe) throws Unavailable;
    }

    /** The JVM died, or cannot be started. */
    public static final class Unavailable extends Exception {
        private static final long serialVersionUID = 1L;

        /** With the reason. */
        public Unavailable(Throwable cause) {
            super(cause.getMessage(), cause);
        }
    }
}
