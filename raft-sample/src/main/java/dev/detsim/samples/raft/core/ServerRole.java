package dev.detsim.samples.raft.core;

import dev.detsim.samples.raft.kv.Command;
import dev.detsim.samples.raft.message.AppendEntries;
import dev.detsim.samples.raft.message.AppendEntriesReply;
import dev.detsim.samples.raft.message.PeerReply;
import dev.detsim.samples.raft.message.RequestVote;
import dev.detsim.samples.raft.message.RequestVoteReply;
import java.util.function.Consumer;

/**
 * What a server does in one of its states; Figure 2, Rules for Servers. All messages that arrive here are of the
 * current term: the core has dealt with earlier ones, and has entered later ones.
 */
sealed interface ServerRole permits Follower, Candidate, Leader {
    /** Which state this is. */
    Role role();

    /** The leader of the current term as far as known, 0 if none. */
    int leaderId();

    /** When {@link #onDeadline} is due, on the clock of the {@code now} arguments. */
    long deadline();

    /** Time is up. */
    void onDeadline(long now);

    /** A candidate asks for this server's vote. */
    RequestVoteReply onRequestVote(long now, RequestVote request);

    /** The leader of the current term calls. */
    AppendEntriesReply onAppendEntries(long now, AppendEntries request);

    /** A peer answered this server. */
    default void onReply(long now, int peer, PeerReply reply) {
        // an answer to what this server was earlier in the term
    }

    /** A client's command. Only a leader accepts one; others redirect the client (section 8). */
    default void propose(Command command, Consumer<ProposalResult> client) {
        client.accept(new ProposalResult.NotLeader(leaderId()));
    }

    /** All changes so far are on stable storage. */
    default void onSynced() {
        // only a leader waits for its own disk
    }

    /** The entry at {@code index} was applied. */
    default void onApplied(long index, ProposalResult.Applied result) {
        // only a leader has clients that wait
    }

    /** This server takes another role, or stops. */
    default void leave() {
        // only a leader has clients that wait
    }
}
