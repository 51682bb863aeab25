package dev.detsim.samples.raft.message;

/** Everything that travels on a connection: one request, then its one reply, then the next request. */
public sealed interface Message permits PeerRequest, PeerReply, ClientRequest, ClientReply {
}
