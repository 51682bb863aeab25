package java.lang;

import jdk.internal.misc.Unsafe;

/** Hooks in {@code VirtualThread}, which stands below all that is simulated, and scheduling points elsewhere. */
public final class DetsimScheduling {
    private static final Unsafe U = Unsafe.getUnsafe();
    /** Keeps the VM's unblocker thread when the first world starts; set by the core. */
    public static volatile Capture capture;

    private DetsimScheduling() {
    }

    /** What the unblocker thread meets in {@code VirtualThread.unblock}. */
    public interface Capture {
        /** True if the call was for the capture and there is nothing left to unblock. */
        boolean unblock(Thread vehicle);
    }

    private static DetsimContinuation continuationOf(Object vehicle) {
        return DetsimHooks.active == 0 ? null : DetsimKernel.get().continuationOf((Thread) vehicle);
    }

    /** Before the return of the constructor. */
    public static void created(Object vehicle, Object scheduler, String name, int characteristics, Runnable task) {
        if (DetsimHooks.active != 0) {
            DetsimKernel.get().adopt((Thread) vehicle);
        }
    }

    /** Head of the methods that hand the thread to its scheduler. */
    public static boolean submit(Object vehicle) {
        DetsimContinuation c = continuationOf(vehicle);
        if (c == null) {
            return false;
        }
        c.world.submit(c);
        return true;
    }

    /** The same for the variant with a scheduler and a flag. */
    public static boolean submitTo(Object vehicle, Object scheduler, boolean retry) {
        return submit(vehicle);
    }

    /** Head of {@code tryYield}. */
    public static boolean tryYield(Object vehicle) {
        DetsimWorld w = DetsimWorld.current();
        if (w == null) {
            return false;
        }
        w.yieldNow(DetsimCarrier.current().current);
        return true;
    }

    /** Guard of {@link #yieldContinuation}. */
    public static boolean onCarrier() {
        return DetsimHooks.active != 0 && Thread.currentCarrierThread() instanceof DetsimCarrier c && c.current != null;
    }

    /** The body of {@code yieldContinuation} on a carrier of ours; a dead thread ends here, before and after. */
    public static boolean yieldContinuation(Object vehicle) {
        DetsimCarrier carrier = DetsimCarrier.current();
        DetsimContinuation c = carrier.current;
        if (c.dead && carrier.inside != null) {
            throw c.world.deathOf(c);
        }
        boolean yielded = DetsimKernel.get().yieldContinuation(c);
        if (c.dead && DetsimCarrier.current().inside != null) {
            throw c.world.deathOf(c);
        }
        return yielded;
    }

    /** Before the return of {@code unmount}, which plain steps only come to: what follows is the scheduler's own. */
    public static void unmounted(Object vehicle) {
        DetsimCarrier c = DetsimHooks.active == 0 ? null : DetsimCarrier.current();
        if (c != null) {
            c.leave();
        }
    }

    /** Head of {@code unblock}. */
    public static boolean unblock(Object vehicle) {
        Capture c = capture;
        return c != null && c.unblock((Thread) vehicle);
    }

    /** Head of {@code VirtualThread.park}. */
    public static boolean park(Object vehicle) {
        return onCarrier() && DetsimForeignLocks.await((VirtualThread) vehicle);
    }

    /** Head of {@code VirtualThread.parkNanos}. */
    public static boolean parkNanos(Object vehicle, long nanos) {
        return park(vehicle);
    }

    /** {@code Unsafe.park} of a thread that is pinned to its carrier. */
    public static void parkCarrier(Unsafe unsafe, boolean absolute, long time) {
        DetsimCarrier c = DetsimHooks.active == 0 ? null : DetsimCarrier.current();
        if (c != null && c.inside != null) {
            c.home.parkPinned(c, time);
        } else {
            U.park(absolute, time);
        }
    }

    /** {@code Unsafe.unpark} of the carrier of a pinned thread. */
    public static void unparkCarrier(Unsafe unsafe, Object thread) {
        if (!(thread instanceof DetsimCarrier c && c.home != null && c.home.unparkPinned(c))) {
            U.unpark(thread);
        }
    }

    /** After {@code Object.wait0}. */
    public static void waited() {
        DetsimWorld w = DetsimWorld.current();
        if (w != null) {
            DetsimContinuation c = DetsimCarrier.current().current;
            if (c != null && c.dead) {
                throw w.deathOf(c);
            }
        }
    }

    public static void notify(Object monitor) {
        monitor.notify();
        DetsimWorld w = DetsimWorld.current();
        if (w != null) {
            w.notified();
        }
    }

    public static void notifyAll(Object monitor) {
        monitor.notifyAll();
        DetsimWorld w = DetsimWorld.current();
        if (w != null) {
            w.notified();
        }
    }

    /** Before the return of {@code AbstractQueuedSynchronizer.release} and {@code releaseShared}. */
    public static void released(Object lock, int arg) {
        DetsimWorld w = DetsimWorld.current();
        if (w != null) {
            w.unlocked();
        }
    }

    /** The same for {@code AbstractQueuedLongSynchronizer}. */
    public static void releasedLong(Object lock, long arg) {
        released(lock, 0);
    }

    /** Before the return of {@code LockSupport.unpark}. Threads outside of the world leave no trace in it. */
    public static void unparked(Thread thread) {
        DetsimWorld w = DetsimWorld.current();
        if (w != null && DetsimKernel.get().continuationOf(thread) instanceof DetsimContinuation c && c.world == w) {
            w.unparked();
        }
    }

    public static void onSpinWait() {
        DetsimWorld w = DetsimWorld.current();
        if (w != null) {
            w.spun();
        } else {
            Thread.onSpinWait();
        }
    }
}
