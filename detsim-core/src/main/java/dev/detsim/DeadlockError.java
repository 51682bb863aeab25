package dev.detsim;

/** Nothing can happen any more in a world: no thread is ready, no timer is pending, and the test's body has not ended. */
public final class DeadlockError extends AssertionError {
    private static final long serialVersionUID = 1L;

    /** With a report of all threads: their stacks, what they wait for, who owns it. */
    public DeadlockError(String threads) {
        super("deadlock: no thread is ready and no timer is pending\n" + threads);
    }
}
