package dev.detsim.junit.sweep;

import dev.detsim.core.run.RunResult;
import java.time.Duration;

/** Is told how a sweep goes, by the thread that runs it. */
public interface Listener {
    /** Called with each seed that counts, in their order. */
    default void ran(RunResult result) {
    }

    /** Called after each seed that counts, and at least once in {@link #patience}. */
    void went(Tally tally);

    /** How long it wants to wait for the next call. */
    Duration patience();
}
