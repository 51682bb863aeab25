package dev.detsim.junit.engine;

import org.jspecify.annotations.Nullable;

/** Runs one thing after another, whatever they throw; the first failure counts, later ones are suppressed by it. */
final class Attempt {
    private @Nullable Throwable failure;

    void run(Step step) {
        try {
            step.run();
        } catch (Throwable thrown) {
            add(thrown);
        }
    }

    void end() throws Throwable {
        if (failure != null) {
            throw failure;
        }
    }

    private void add(Throwable thrown) {
        if (failure == null) {
            failure = thrown;
        } else if (failure != thrown) {
            failure.addSuppressed(thrown);
        }
    }

    /** Anything that can fail. */
    @FunctionalInterface
    interface Step {
        void run() throws Throwable;
    }
}
