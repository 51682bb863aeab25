package dev.detsim.samples.raft.kv;

/** What applying a {@link Command} gave: a function of the log up to it, equal on every server. */
public sealed interface Outcome {
    /** A {@link Command.NoOp} was applied. */
    record Nothing() implements Outcome {
    }

    /** The session is open. */
    record SessionOpened(long session) implements Outcome {
    }

    /** The operation was applied, now or when it was first received. */
    record Completed(Result result) implements Outcome {
    }

    /**
     * The session is unknown: never opened, or the one longest unused when there were too many. Nothing was applied.
     */
    record SessionExpired() implements Outcome {
    }

    /** The session has gone on to a later operation. Nothing was applied. */
    record StaleSequence() implements Outcome {
    }
}
