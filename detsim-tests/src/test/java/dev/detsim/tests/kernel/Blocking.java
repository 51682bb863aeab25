package dev.detsim.tests.kernel;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

/** Calls that block, for initialisers: other threads must not need the class that is being initialised. */
public final class Blocking {
    private Blocking() {
    }

    /** Sleeps. */
    public static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Parks until another thread comes. */
    public static void park() {
        Thread me = Thread.currentThread();
        Thread other = new Thread(() -> LockSupport.unpark(me));
        other.start();
        LockSupport.park();
        join(other);
    }

    /** Waits for a thread. */
    public static void join(Thread t) {
        try {
            t.join();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Runs tasks in a pool and waits for them. */
    public static void useAPool() {
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            for (int i = 0; i < 4; i++) {
                Future<?> f = pool.submit(() -> sleep(1));
                await(f);
            }
        }
    }

    private static void await(Future<?> f) {
        try {
            f.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** Waits until another thread notifies. */
    public static void awaitMonitor() {
        boolean[] notified = new boolean[1];
        synchronized (notified) {
            Thread.ofVirtual().start(() -> {
                synchronized (notified) {
                    notified[0] = true;
                    notified.notifyAll();
                }
            });
            while (!notified[0]) {
                waitOn(notified);
            }
        }
    }

    private static void waitOn(Object lock) {
        try {
            lock.wait(60_000);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
