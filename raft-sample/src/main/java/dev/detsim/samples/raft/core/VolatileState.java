package dev.detsim.samples.raft.core;

import dev.detsim.samples.raft.kv.KeyValueStateMachine;
import dev.detsim.samples.raft.kv.Outcome;
import dev.detsim.samples.raft.log.LogEntry;
import dev.detsim.samples.raft.log.LogView;

/** Figure 2, State, "Volatile state on all servers", and the state machine that it is about. */
final class VolatileState {
    private final int self;
    private final RaftListener listener;
    private final KeyValueStateMachine stateMachine = new KeyValueStateMachine();
    private long commitIndex;
    private long lastApplied;

    VolatileState(int self, RaftListener listener) {
        this.self = self;
        this.listener = listener;
    }

    long commitIndex() {
        return commitIndex;
    }

    long lastApplied() {
        return lastApplied;
    }

    /** Entries up to {@code index} are committed; it never goes back. */
    void commitTo(long index, LogView log) {
        while (commitIndex < index) {
            listener.committed(self, log.get(++commitIndex));
        }
    }

    /**
     * All Servers: "If commitIndex > lastApplied: increment lastApplied, apply log[lastApplied] to state machine
     * (5.3)".
     */
    void applyCommitted(LogView log, ServerRole role) {
        while (lastApplied < commitIndex) {
            LogEntry entry = log.get(++lastApplied);
            Outcome outcome = stateMachine.apply(entry.index(), entry.command());
            listener.applied(self, entry, outcome);
            role.onApplied(entry.index(), new ProposalResult.Applied(outcome));
        }
    }
}
