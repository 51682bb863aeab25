package dev.detsim.core.process;

/**
 * Ends the threads of a killed process: thrown out of whatever they were blocked in, and out of whatever they try next that
 * others could see. Code that catches it and goes on meets it again.
 */
public final class ProcessKilled extends Error {
    private static final long serialVersionUID = 1L;

    /**
     * It has no stack, so that one serves all threads of a world; but not of another one, for those that use it lock it to add
     * what they suppress.
     */
    public ProcessKilled() {
        super("the simulated process of this thread was killed", null, false, false);
    }
}
