package dev.detsim.samples.raft.core;

import dev.detsim.samples.raft.kv.Outcome;

/** What became of a command that was proposed to a server. */
public sealed interface ProposalResult {
    /** It is committed, and was applied with this outcome. */
    record Applied(Outcome outcome) implements ProposalResult {
    }

    /** The server is not the leader and did nothing. 0 if no leader is known. */
    record NotLeader(int leaderId) implements ProposalResult {
    }

    /** The server was the leader and is it no longer, or has stopped: the command may be applied or not. */
    record LeadershipLost() implements ProposalResult {
    }
}
