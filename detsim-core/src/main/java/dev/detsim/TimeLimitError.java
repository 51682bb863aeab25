package dev.detsim;

import java.time.Duration;

/** A world was not at its end when its virtual time limit was over. */
public final class TimeLimitError extends AssertionError {
    private static final long serialVersionUID = 1L;

    /** With a report of all threads. */
    public TimeLimitError(Duration limit, String threads) {
        super("the time limit of " + limit + " (virtual time) is over\n" + threads);
    }
}
