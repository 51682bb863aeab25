package dev.detsim.samples.raft.core;

import java.time.Duration;

/**
 * The times that the protocol depends on: broadcastTime must be much smaller than the election timeout (section 5.6).
 *
 * @param heartbeat   between two heartbeats of a leader, and between two requests of a candidate for the same vote
 * @param electionMin the shortest election timeout; each is drawn anew from electionMin to electionMax (section 5.2)
 * @param electionMax the longest election timeout
 * @param rpcTimeout  for connecting to a peer, and for its reply
 */
public record Timing(Duration heartbeat, Duration electionMin, Duration electionMax, Duration rpcTimeout) {
    /** The paper's 150-300 ms election timeouts (section 9.3), and three heartbeats in the shortest. */
    public static final Timing DEFAULT = ofMillis(50, 150, 300, 150);

    public Timing {
        if (!heartbeat.isPositive() || !rpcTimeout.isPositive() || rpcTimeout.compareTo(Duration.ofHours(1)) > 0) {
            throw new IllegalArgumentException("heartbeat [" + heartbeat + "], rpcTimeout [" + rpcTimeout
                    + "]: expected more than 0, and at most an hour for the latter");
        }
        if (heartbeat.compareTo(electionMin) >= 0 || electionMin.compareTo(electionMax) > 0) {
            throw new IllegalArgumentException("heartbeat [" + heartbeat + "], electionMin [" + electionMin
                    + "], electionMax [" + electionMax + "]: expected heartbeat < electionMin <= electionMax");
        }
    }

    /** The same from milliseconds. */
    public static Timing ofMillis(long heartbeat, long electionMin, long electionMax, long rpcTimeout) {
        return new Timing(Duration.ofMillis(heartbeat), Duration.ofMillis(electionMin), Duration.ofMillis(electionMax),
                Duration.ofMillis(rpcTimeout));
    }
}
