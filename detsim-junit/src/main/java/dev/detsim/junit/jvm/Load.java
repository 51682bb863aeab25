package dev.detsim.junit.jvm;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Takes a processor away now and then while seeds are running, for as long as the JVM lives. */
final class Load {
    private static final long BUSY = Duration.ofMillis(2).toNanos();
    private static final long IDLE = Duration.ofMillis(4).toNanos();

    private Load() {
    }

    static void begin(BooleanSupplier running) {
        Thread.ofPlatform().daemon().name("detsim-load").start(() -> burn(running));
    }

    private static void burn(BooleanSupplier running) {
        while (true) {
            var end = System.nanoTime() + BUSY;
            while (running.getAsBoolean() && System.nanoTime() < end) {
                Thread.onSpinWait();
            }
            LockSupport.parkNanos(IDLE);
        }
    }
}
