package dev.detsim.samples.raft.client;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A call did not get an answer. Which of the two it is says whether it may have taken effect. */
public abstract sealed class RaftClientException extends IOException {
    private static final long serialVersionUID = 1;

    private RaftClientException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** The operation was not applied, and will not be. */
    public static final class NotApplied extends RaftClientException {
        private static final long serialVersionUID = 1;

        NotApplied(String message, @Nullable Throwable cause) {
            super(message + ". The operation was not applied.", cause);
        }
    }

    /**
     * The operation was applied once or not at all, or will be applied once later: until this client's next operation
     * is applied, after which it is too late for this one.
     */
    public static final class OutcomeUnknown extends RaftClientException {
        private static final long serialVersionUID = 1;

        OutcomeUnknown(String message, @Nullable Throwable cause) {
            super(message + ". The outcome is unknown: the operation may have been applied, or may still be.", cause);
        }
    }
}
