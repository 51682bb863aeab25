package dev.detsim.samples.raft.core;

import dev.detsim.samples.raft.log.LogView;

/**
 * The state of a server at one moment. Immutable; published after each step, once what the step changed is on stable
 * storage and before any message that depends on it is sent.
 *
 * @param votedFor the candidate that got this server's vote in {@code term}, 0 if none
 * @param leaderId the leader of {@code term} as far as known, 0 if none
 */
public record RaftStatus(int id, Role role, long term, int votedFor, int leaderId, long commitIndex, long lastApplied,
        LogView log) {
    /** The index of the last log entry, 0 if there is none. */
    public long lastLogIndex() {
        return log.lastIndex();
    }

    /** The term of the last log entry, 0 if there is none. */
    public long lastLogTerm() {
        return log.lastTerm();
    }

    @Override
    public String toString() {
        return "server " + id + ": " + role + " of term " + term + ", voted for " + votedFor + ", leader " + leaderId
                + ", log to " + lastLogIndex() + " (term " + lastLogTerm() + "), committed to " + commitIndex
                + ", applied to " + lastApplied;
    }
}
