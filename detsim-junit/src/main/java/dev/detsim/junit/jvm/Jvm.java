package dev.detsim.junit.jvm;

import dev.detsim.core.run.RunResult;

/** A JVM that runs seeds, several at once if it is asked to. */
public interface Jvm extends AutoCloseable {
    /**
     * Runs a seed and waits for its end. May be called by several threads.
     *
     * @throws JvmDied if the JVM ended before the run
     */
    RunResult run(RunRequest request) throws JvmDied;

    /** Processor time that it has used, in nanoseconds, or 0 if that is not known. */
    long cpuNanos();

    /** Ends it, whatever it does. */
    @Override
    void close();
}
