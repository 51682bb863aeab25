package dev.detsim.core.run;

import dev.detsim.core.trace.TraceEvent;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * How a run ended.
 *
 * @param seed     its seed
 * @param failure  what failed it; empty if it passed
 * @param steps    how many steps it took
 * @param nanos    virtual time at its end, in nanoseconds
 * @param hash     the hash of its trace: the identity of the run
 * @param events   the last events if it was recorded, in order
 * @param counters sums by name: what drivers, faults and the test counted
 * @param tainted  true if a thread could not be stopped: the JVM should not be trusted with more worlds of this kind
 */
public record RunResult(long seed, Optional<Throwable> failure, long steps, long nanos, long hash,
        List<TraceEvent> events, SortedMap<String, Long> counters, boolean tainted) {
    /** Whether the run passed. */
    public boolean passed() {
        return failure.isEmpty();
    }
}
