package dev.detsim.junit.jvm;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Takes a processor away now and then, for as long as the JVM lives. */
final class Load {
    private static final long BUSY = Duration.ofMillis(2).toNanos();
    private static final long IDLE = Duration.ofMillis(4).toNanos();

    private Load() {
    }

    static void begin() {
        Thread.ofPlatform().daemon().name("detsim-load").start(Load::burn);
    }

    private static void burn() {
        while (true) {
            var end = System.nanoTime() + BUSY;
            while (System.nanoTime() < end) {
                Thread.onSpinWait();
            }
            LockSupport.parkNanos(IDLE);
        }
    }
}
