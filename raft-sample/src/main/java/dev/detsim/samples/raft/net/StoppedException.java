package dev.detsim.samples.raft.net;

import org.jspecify.annotations.Nullable;

/** The server has stopped or failed: the thread that meets this ends. */
final class StoppedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    StoppedException(@Nullable Throwable failure) {
        super("the server has stopped" + (failure == null ? "" : " because of a failure"), failure);
    }
}
