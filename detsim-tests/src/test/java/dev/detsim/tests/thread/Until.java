package dev.detsim.tests.thread;

import java.util.function.BooleanSupplier;

/** Waits for what another thread does. */
public final class Until {
    private Until() {
    }

    /** Returns when the thread is in this state. */
    public static void state(Thread thread, Thread.State state) throws InterruptedException {
        holds(() -> thread.getState() == state);
    }

    /** Returns when the condition holds. */
    public static void holds(BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            Thread.sleep(1);
        }
    }
}
