package dev.detsim.agent.start;

/**
 * Where a failure to rewrite is told. The JVM swallows what a transformer throws and loads the class as it was, which
 * would be silent nondeterminism: so the failure is kept, and no simulation runs after it.
 */
final class Failure {
    private Failure() {
    }

    static void record(Throwable failure) {
        String message = String.valueOf(failure.getMessage());
        System.err.println("detsim: " + message);
        if (DetsimHooks.failure == null) {
            DetsimHooks.failure = message;
        }
    }
}
