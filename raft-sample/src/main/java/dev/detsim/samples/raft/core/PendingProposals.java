package dev.detsim.samples.raft.core;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/** The clients that wait for a leader's entries, in the order of the log. */
final class PendingProposals {
    private final Deque<Pending> pending = new ArrayDeque<>();

    void add(long index, Consumer<ProposalResult> client) {
        pending.addLast(new Pending(index, client));
    }

    /** "Respond after entry applied to state machine" (Figure 2, Leaders). */
    void applied(long index, ProposalResult.Applied result) {
        if (!pending.isEmpty() && pending.peekFirst().index() == index) {
            pending.removeFirst().client().accept(result);
        }
    }

    /** Nobody waits for ever: whether these entries will be committed is now for others to decide. */
    void fail() {
        pending.forEach(p -> p.client().accept(new ProposalResult.LeadershipLost()));
        pending.clear();
    }

    private record Pending(long index, Consumer<ProposalResult> client) {
    }
}
