package dev.detsim.samples.raft.kv;

import dev.detsim.samples.raft.kv.Command.InSession;
import dev.detsim.samples.raft.kv.Command.NoOp;
import dev.detsim.samples.raft.kv.Command.OpenSession;

/** The replicated state machine. Deterministic: its state is a function of the entries applied, in their order. */
public final class KeyValueStateMachine {
    private static final int MAX_SESSIONS = 1024;

    private final KeyValueMap map = new KeyValueMap();
    private final Sessions sessions = new Sessions(MAX_SESSIONS);

    /** Applies the command of the entry at {@code index}; called once an index, in order. */
    public Outcome apply(long index, Command command) {
        return switch (command) {
            case NoOp _ -> new Outcome.Nothing();
            case OpenSession _ -> open(index);
            case InSession inSession -> sessions.execute(inSession, map::execute);
        };
    }

    private Outcome open(long index) {
        sessions.open(index);
        return new Outcome.SessionOpened(index);
    }
}
