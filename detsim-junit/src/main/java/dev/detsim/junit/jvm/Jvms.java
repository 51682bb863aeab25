package dev.detsim.junit.jvm;

import dev.detsim.junit.report.TestName;

/** Starts JVMs. */
@FunctionalInterface
public interface Jvms {
    /**
     * Starts one that can run a test.
     *
     * @throws IllegalStateException if it cannot be started, with what it said
     */
    Jvm start(TestName test, Conditions conditions);
}
