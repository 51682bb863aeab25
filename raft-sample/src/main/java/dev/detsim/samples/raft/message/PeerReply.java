package dev.detsim.samples.raft.message;

/** A reply to a {@link PeerRequest}. */
public sealed interface PeerReply extends Message permits RequestVoteReply, AppendEntriesReply {
    /** The replying server's current term, "for candidate [or leader] to update itself" (Figure 2). */
    long term();
}
