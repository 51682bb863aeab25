package dev.detsim.samples.raft.message;

/**
 * The results of an {@link AppendEntries} (Figure 2), and where to go on.
 *
 * @param index after success, the last index known to match the leader's log; after failure, "the first index it stores
 *              for [the conflicting] term" (end of section 5.3), from which the leader may retry
 */
public record AppendEntriesReply(long term, boolean success, long index) implements PeerReply {
    /** The follower's log now matches the leader's up to {@code matchIndex}. */
    public static AppendEntriesReply accepted(long term, long matchIndex) {
        return new AppendEntriesReply(term, true, matchIndex);
    }

    /** The follower's log does not match at {@code prevLogIndex}, or the request's term is past. */
    public static AppendEntriesReply rejected(long term, long retryFrom) {
        return new AppendEntriesReply(term, false, retryFrom);
    }
}
