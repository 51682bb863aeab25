package dev.detsim.samples.raft.message;

import dev.detsim.samples.raft.kv.Command;

/** What a client asks of the leader: a command for the replicated state machine. */
public record ClientRequest(Command command) implements Message {
}
