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

    /**
     * The unblocker comes for a virtual thread that its monitor lets go, and is held. It has taken the VM's list, and may have
     * more of it before it than that thread: so it is not kept there, but at a thread that is known to be the last of the
     * list, which nobody else takes meanwhile.
     */
    private static void capture() {
        Trap trap = new Trap();
        DetsimScheduling.capture = trap;
        listed();
        trap.awaitHeld();
        Thread last = listed();
        while (!DetsimKernel.get().isLastListed(last)) {
            VmList.serveOutside();
            last = listed();
        }
        trap.keepAt(last);
        captured = true;
        DetsimScheduling.capture = null;
    }

    /** A new virtual thread that has waited for a monitor and is now on the VM's list. */
    static Thread listed() {
        Object monitor = new Object();
        Thread thread = Thread.ofVirtual().unstarted(() -> {
            synchronized (monitor) {
                monitor.notifyAll();
            }
        });
        synchronized (monitor) {
            thread.start();
            while (thread.getState() != Thread.State.BLOCKED) {
                Thread.onSpinWait();
            }
            MonitorOwner.check(thread, monitor);
        }
        return thread;
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
        private volatile boolean held;
        private volatile Thread last;
        private volatile boolean kept;

        void awaitHeld() {
            while (!held) {
                Thread.onSpinWait();
            }
        }

        void keepAt(Thread thread) {
            last = thread;
            while (!kept) {
                Thread.onSpinWait();
            }
        }

        /** The unblocker is the first to come: nobody else unblocks before it is held. */
        @Override
        public boolean unblock(Thread vehicle) {
            if (!held) {
                held = true;
                while (last == null) {
                    Thread.onSpinWait();
                }
            }
            if (vehicle == last) {
                kept = true;
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
