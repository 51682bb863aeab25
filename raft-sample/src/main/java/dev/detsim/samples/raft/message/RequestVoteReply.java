package dev.detsim.samples.raft.message;

/** The results of a {@link RequestVote} (Figure 2). */
public record RequestVoteReply(long term, boolean voteGranted) implements PeerReply {
}
