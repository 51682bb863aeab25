package dev.detsim.samples.raft.message;

import dev.detsim.samples.raft.kv.Outcome;
import java.util.Optional;

/** A reply to a {@link ClientRequest}. */
public sealed interface ClientReply extends Message {
    /** The command is committed and was applied, with this outcome. */
    record Applied(Outcome outcome) implements ClientReply {
    }

    /**
     * This server is not the leader: it did nothing with the command. It does "supply information about the most recent
     * leader it has heard from" (section 8).
     */
    record NotLeader(Optional<Endpoint> leader) implements ClientReply {
    }

    /** This server lost its leadership, or was stopped, before the command was committed: it may be applied or not. */
    record LeadershipLost() implements ClientReply {
    }
}
