package dev.detsim.samples.raft.kv;

/** The content of a log entry. */
public sealed interface Command {
    /** Changes nothing. A leader commits one at the start of its term, to learn what is committed (section 8). */
    record NoOp() implements Command {
    }

    /** Opens a client session, whose id is the index of this entry (dissertation, section 6.3). */
    record OpenSession() implements Command {
    }

    /** The operation with number {@code sequence} of a client session; a retry has the same number. */
    record InSession(long session, long sequence, Operation operation) implements Command {
    }
}
