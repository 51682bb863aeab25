package dev.detsim.samples.raft.message;

/** The two RPCs of Raft (section 5.1). */
public sealed interface PeerRequest extends Message permits RequestVote, AppendEntries {
    /** The sender's current term. */
    long term();
}
