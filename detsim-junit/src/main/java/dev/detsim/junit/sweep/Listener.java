package dev.detsim.junit.sweep;

import java.time.Duration;

/** Is told how a sweep goes, by the thread that runs it. */
public interface Listener {
    /** Called after each seed that counts, and at least once in {@link #patience}. */
    void went(Tally tally);

    /** How long it wants to wait for the next call. */
    Duration patience();
}
