package dev.detsim.samples.raft.message;

/** "Invoked by candidates to gather votes" (section 5.2; Figure 2, RequestVote RPC). */
public record RequestVote(long term, int candidateId, long lastLogIndex, long lastLogTerm) implements PeerRequest {
}
