package dev.detsim.samples.raft.client;

import java.time.Duration;

/**
 * A client's time-outs.
 *
 * @param call    for a call as a whole, with all its retries
 * @param attempt for connecting to one server, and for its reply
 * @param backoff the pause after a failed attempt
 */
public record ClientTiming(Duration call, Duration attempt, Duration backoff) {
    /** Enough for an election or two. */
    public static final ClientTiming DEFAULT =
            new ClientTiming(Duration.ofSeconds(5), Duration.ofSeconds(1), Duration.ofMillis(50));

    public ClientTiming {
        if (!call.isPositive() || !attempt.isPositive() || !backoff.isPositive()) {
            throw new IllegalArgumentException("call [" + call + "], attempt [" + attempt + "], backoff [" + backoff
                    + "]: expected more than 0 for each");
        }
    }

    /** The same with another time-out for a call. */
    public ClientTiming withCall(Duration timeout) {
        return new ClientTiming(timeout, attempt, backoff);
    }
}
