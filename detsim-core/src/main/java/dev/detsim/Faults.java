package dev.detsim;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a nemesis may do: which kinds of fault, how often, for how long. Which fault strikes whom and when is drawn from the
 * seed before the first one strikes.
 *
 * @param kinds     the kinds that may be drawn; a seed uses a random subset (swarm testing, Groce et al. 2012)
 * @param meanQuiet mean of the quiet window between the end of a fault and the next one
 * @param meanFault mean of a fault's duration
 * @param quorum    how many of the targets must be neither killed nor paused at any time
 */
public record Faults(Set<FaultKind> kinds, Duration meanQuiet, Duration meanFault, int quorum) {
    /** All kinds; quiet windows of 400 ms and faults of 600 ms on average; a majority of five stays up. */
    public static Faults swarm() {
        return new Faults(EnumSet.allOf(FaultKind.class), Duration.ofMillis(400), Duration.ofMillis(600), 3);
    }

    /** The same with these kinds only. */
    public Faults only(FaultKind first, FaultKind... rest) {
        return new Faults(EnumSet.of(first, rest), meanQuiet, meanFault, quorum);
    }

    /** The same with another quorum. */
    public Faults quorum(int nodes) {
        return new Faults(kinds, meanQuiet, meanFault, nodes);
    }

    /** The same with other mean durations of the quiet windows and of the faults. */
    public Faults pace(Duration quiet, Duration fault) {
        return new Faults(kinds, quiet, fault, quorum);
    }
}
