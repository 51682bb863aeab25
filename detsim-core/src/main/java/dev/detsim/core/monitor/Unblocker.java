package dev.detsim.core.monitor;

import java.util.concurrent.locks.LockSupport;

/**
 * The JVM's thread that lets virtual threads go on when their monitor becomes free. It is a race for a world, so it is kept
 * while worlds run: it meets a hook in {@code VirtualThread.unblock}, stays there, serves the threads outside of worlds, and
 * returns to the JDK when no world has run for a while.
 */
public final class Unblocker {
    private static final long BUSY = 10_000;
    private static final long IDLE = 1_000_000;
    /** Idle rounds (of about a millisecond) with no world after which the thread is given back. */
    private static final int LINGER = 100;
    private static final Object GUARD = new Object();
    private static int worlds;
    private static boolean captured;

    private Unblocker() {
    }

    /** A world begins; returns when the thread is ours. */
    public static void acquire() {
        synchronized (GUARD) {
            worlds++;
            if (!captured) {
                capture();
            }
        }
    }

    /** A world has ended. */
    public static void release() {
        synchronized (GUARD) {
            worlds--;
        }
    }

    /** Whether the thread is ours at the moment. */
    public static boolean isCaptured() {
        synchronized (GUARD) {
            return captured;
        }
    }

    /** A virtual thread blocks on a monitor and is released: the unblocker comes for it and stays. */
    private static void capture() {
        Object monitor = new Object();
        Thread dummy = Thread.ofVirtual().unstarted(() -> {
            synchronized (monitor) {
                monitor.notifyAll();
            }
        });
        Trap trap = new Trap(dummy);
        DetsimScheduling.capture = trap;
        synchronized (monitor) {
            dummy.start();
            while (dummy.getState() != Thread.State.BLOCKED) {
                Thread.onSpinWait();
            }
            MonitorOwner.check(dummy, monitor);
        }
        trap.awaitEntry();
        captured = true;
        DetsimScheduling.capture = null;
    }

    private static boolean mayLeave() {
        synchronized (GUARD) {
            if (worlds == 0) {
                captured = false;
                return true;
            }
            return false;
        }
    }

    /** What the unblocker meets. */
    private static final class Trap implements DetsimScheduling.Capture {
        private final Thread dummy;
        private volatile boolean entered;

        Trap(Thread dummy) {
            this.dummy = dummy;
        }

        void awaitEntry() {
            while (!entered) {
                Thread.onSpinWait();
            }
        }

        @Override
        public boolean unblock(Thread vehicle) {
            if (vehicle == dummy) {
                entered = true;
                serve();
            }
            return false;
        }

        private static void serve() {
            int idle = 0;
            while (idle < LINGER || !mayLeave()) {
                int served = VmList.serveOutside();
                idle = served > 0 || DetsimHooks.active > 0 ? 0 : idle + 1;
                LockSupport.parkNanos(served > 0 ? BUSY : IDLE);
            }
        }
    }
}
