package dev.detsim.net.jdk;

import dev.detsim.core.driver.DriverContext;
import dev.detsim.core.driver.WaitQueue;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import org.jspecify.annotations.Nullable;

/** Threads that wait for one thing of one socket. */
final class Waiters {
    /** A deadline that never comes. */
    static final long NEVER = Long.MAX_VALUE;
    private final DriverContext context;
    private @Nullable WaitQueue queue;

    Waiters(DriverContext context) {
        this.context = context;
    }

    /** The moment in {@code millis} milliseconds; never if that is 0. */
    long deadline(int millis) {
        return millis == 0 ? NEVER : context.now() + millis * 1_000_000L;
    }

    /**
     * Waits until woken or until {@code deadline}.
     *
     * @throws SocketTimeoutException with {@code timedOut} if the deadline has passed already
     * @throws InterruptedIOException if the caller is a virtual thread and is interrupted: a platform thread is not disturbed
     */
    void await(long deadline, String timedOut) throws InterruptedIOException {
        long remaining = remaining(deadline);
        if (remaining <= 0) {
            throw new SocketTimeoutException(timedOut);
        }
        boolean virtual = DetsimThreads.currentThread().isVirtual();
        queue().await(remaining, virtual);
        if (virtual && Thread.currentThread().isInterrupted()) {
            throw new InterruptedIOException();
        }
    }

    /** Waits until woken or until {@code deadline}, whether interrupted or not. */
    void awaitQuietly(long deadline) {
        queue().await(remaining(deadline), false);
    }

    /** Nanoseconds until {@code deadline}. */
    long remaining(long deadline) {
        return deadline == NEVER ? Long.MAX_VALUE : deadline - context.now();
    }

    void wake() {
        if (queue != null) {
            queue.signalAll();
        }
    }

    private WaitQueue queue() {
        if (queue == null) {
            queue = context.newWaitQueue();
        }
        return queue;
    }
}
