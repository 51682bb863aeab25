package dev.detsim;

import java.time.Duration;

/** A thread of a world ran in real time without reaching a scheduling point; its world was given up. */
public final class StuckError extends AssertionError {
    private static final long serialVersionUID = 1L;

    /** With the stack of the thread. */
    public StuckError(Duration watchdog, String thread) {
        super("no scheduling point was reached within " + watchdog
                + " of real time; the world was given up, its carrier thread"
                + " is lost. A loop without blocking, or a wait for something outside of the world:\n" + thread);
    }
}
