package dev.detsim.samples.raft.core;

import dev.detsim.samples.raft.message.AppendEntriesReply;

/** What a leader knows of one follower: Figure 2, State, "Volatile state on leaders". */
final class Progress {
    /** "Index of the next log entry to send to that server". */
    private long nextIndex;
    /** "Index of highest log entry known to be replicated on server". */
    private long matchIndex;
    private long lastHeard;

    Progress(long lastLogIndex, long now) {
        nextIndex = lastLogIndex + 1;
        lastHeard = now;
    }

    long nextIndex() {
        return nextIndex;
    }

    long matchIndex() {
        return matchIndex;
    }

    boolean heardSince(long time) {
        return lastHeard - time >= 0;
    }

    /**
     * "If successful: update nextIndex and matchIndex for follower. If AppendEntries fails because of log
     * inconsistency: decrement nextIndex and retry", here at once to where the follower says (section 5.3, end). What
     * is known to match stays so: the reply may be to an older request.
     */
    void update(long now, AppendEntriesReply reply) {
        lastHeard = now;
        if (reply.success()) {
            matchIndex = Math.max(matchIndex, reply.index());
            nextIndex = matchIndex + 1;
        } else {
            nextIndex = Math.max(matchIndex + 1, Math.min(nextIndex - 1, reply.index()));
        }
    }
}
