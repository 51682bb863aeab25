package dev.detsim.core.run;

import dev.detsim.core.trace.Recording;
import dev.detsim.core.trace.TraceEvent;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * How a run ended.
 *
 * @param seed      its seed
 * @param failure   what failed it; empty if it passed
 * @param steps     how many steps it took
 * @param nanos     virtual time at its end, in nanoseconds
 * @param hash      the hash of its trace: the identity of the run
 * @param recording what was kept of it, as the options asked
 * @param counters  sums by name: what drivers, faults and the test counted
 * @param leftovers threads that could not be stopped
 */
public record RunResult(long seed, Optional<Throwable> failure, long steps, long nanos, long hash,
        Recording recording, SortedMap<String, Long> counters, List<Leftover> leftovers) {
    /** Whether the run passed. */
    public boolean passed() {
        return failure.isEmpty();
    }

    /** Whether a thread could not be stopped: the JVM should not be trusted with more worlds of this kind. */
    public boolean tainted() {
        return !leftovers.isEmpty();
    }

    /** The last events of each node if it was recorded, in order. */
    public List<TraceEvent> events() {
        return recording.events();
    }

    /** The same run, as failed by this. */
    public RunResult failedBy(Throwable cause) {
        return new RunResult(seed, Optional.of(cause), steps, nanos, hash, recording, counters, leftovers);
    }
}
