package dev.detsim.agent.start;

import dev.detsim.agent.AgentException;
import dev.detsim.agent.rewrite.RewriteException;

/**
 * Where a failure to rewrite is told. The JVM swallows what a transformer throws and loads the class as it was, which
 * would be silent nondeterminism: so the failure is kept, and no simulation runs after it.
 */
final class Failure {
    private Failure() {
    }

    static void record(String className, Throwable failure) {
        record(failure instanceof RewriteException ? String.valueOf(failure.getMessage())
                : "class [" + className + "] cannot be rewritten: " + failure);
    }

    /** A mistake of the user's that was found too late to stop the JVM. */
    static void record(AgentException mistake) {
        record(String.valueOf(mistake.getMessage()));
    }

    private static void record(String message) {
        System.err.println("detsim: " + message);
        if (DetsimHooks.failure == null) {
            DetsimHooks.failure = message;
        }
    }
}
