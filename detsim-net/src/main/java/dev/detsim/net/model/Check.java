package dev.detsim.net.model;

import org.jspecify.annotations.Nullable;

/** Invariants of the model that stay on: one that does not hold is a bug of the simulator. */
final class Check {
    private Check() {
    }

    /** {@code value}, which is there because of {@code reason}. */
    static <T> T present(@Nullable T value, String reason) {
        if (value == null) {
            throw new IllegalStateException("a bug in the simulated network: " + reason);
        }
        return value;
    }

    /** Fails unless {@code holds}. */
    static void that(boolean holds, String reason) {
        if (!holds) {
            throw new IllegalStateException("a bug in the simulated network: " + reason);
        }
    }
}
