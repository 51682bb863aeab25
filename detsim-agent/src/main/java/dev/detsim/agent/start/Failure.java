package dev.detsim.agent.start;

import dev.detsim.agent.rewrite.RewriteException;

/**
 * Where a failure to rewrite is told. The JVM swallows what a transformer throws and loads the class as it was, which
 * would be silent nondeterminism: so the failure is kept, and no simulation runs after it.
 */
final class Failure {
    private Failure() {
    }

    static void record(String className, Throwable failure) {
        String message = failure instanceof RewriteException ? String.valueOf(failure.getMessage())
                : "class [" + className + "] cannot be rewritten: " + failure;
        System.err.println("detsim: " + message);
        if (DetsimHooks.failure == null) {
            DetsimHooks.failure = message;
        }
    }
}
