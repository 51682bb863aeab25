package dev.detsim.core.fault;

import dev.detsim.FaultKind;
import java.util.List;

/**
 * One fault as data: what strikes whom, when, for how long.
 *
 * @param kind     what it is
 * @param at       when it strikes, in virtual nanoseconds since the nemesis began
 * @param duration how long it lasts, in nanoseconds
 * @param targets  numbers of the targets that it strikes, ascending
 * @param strength percent of segments that are lost, or milliseconds by which a link is slow; 0 for other kinds
 */
public record FaultEvent(FaultKind kind, long at, long duration, List<Integer> targets, int strength) {
    /** When it ends. */
    public long end() {
        return at + duration;
    }

    /** Whether its targets cannot do their part of a quorum. */
    public boolean disables() {
        return disables(kind);
    }

    static boolean disables(FaultKind kind) {
        return switch (kind) {
            case KILL, PAUSE, PARTITION, PARTITION_ONE_WAY -> true;
            case SLOW_LINK, LOSS -> false;
        };
    }
}
