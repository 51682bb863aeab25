package java.lang;

import java.util.concurrent.locks.AbstractOwnableSynchronizer;
import java.util.concurrent.locks.AbstractQueuedSynchronizer;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import jdk.internal.misc.Unsafe;

/**
 * Locks of java.util.concurrent that all worlds of the JVM share, the JDK's own above all. One that a thread outside of the
 * world holds is waited for in real time: what other worlds do must not show in the order of this one.
 */
final class DetsimForeignLocks {
    private static final Unsafe U = Unsafe.getUnsafe();
    private static final long EXCLUSIVE_OWNER = U.objectFieldOffset(AbstractOwnableSynchronizer.class,
            "exclusiveOwnerThread");
    /** Those whose state is 0 when they are free. */
    private static final Class<?> LOCK = sync(ReentrantLock.class);
    private static final Class<?> READ_WRITE_LOCK = sync(ReentrantReadWriteLock.class);
    /** The part of a read-write lock's state that counts writers. */
    private static final int EXCLUSIVE = 0xFFFF;
    private static final long STATE = U.objectFieldOffset(AbstractQueuedSynchronizer.class, "state");
    private static final long PARK_BLOCKER = U.objectFieldOffset(Thread.class, "parkBlocker");

    private DetsimForeignLocks() {
    }

    private static Class<?> sync(Class<?> lock) {
        try {
            return Class.forName(lock.getName() + "$Sync");
        } catch (ClassNotFoundException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /** For a virtual thread of a world that is about to park: false if it may park in virtual time. */
    static boolean await(VirtualThread vehicle) {
        DetsimCarrier carrier = DetsimCarrier.current();
        if (carrier.inside == null
                || !(U.getReference(vehicle, PARK_BLOCKER) instanceof AbstractQueuedSynchronizer lock)) {
            return false;
        }
        DetsimContinuation me = carrier.current;
        Thread owner = (Thread) U.getReferenceVolatile(lock, EXCLUSIVE_OWNER);
        if (owner == null) {
            return isInTransit(lock, me);
        }
        if (isOf(me.world, owner)) {
            return false;
        }
        awaitPermit(vehicle, me);
        return true;
    }

    private static boolean isOf(DetsimWorld world, Thread thread) {
        DetsimContinuation c = DetsimThreads.of(thread);
        if (c == null) {
            c = DetsimKernel.get().continuationOf(thread);
        }
        return c != null && c.world == world;
    }

    /**
     * Whether somebody outside takes it or lets go of it just now, so that trying again is all there is to do: a thread of
     * this world would have done so in one go, and at a free lock it parks only behind another one of its world.
     */
    private static boolean isInTransit(AbstractQueuedSynchronizer lock, DetsimContinuation me) {
        boolean plain = LOCK.isInstance(lock);
        if (!plain && !READ_WRITE_LOCK.isInstance(lock)) {
            return false;
        }
        int state = U.getIntVolatile(lock, STATE);
        if (state != 0) {
            return plain || (state & EXCLUSIVE) != 0;
        }
        Thread first = lock.getFirstQueuedThread();
        return first == me.visible() || first != null && !isOf(me.world, first);
    }

    /** Its state stays that of a running thread, so that whoever unparks it only leaves the permit. */
    private static void awaitPermit(VirtualThread vehicle, DetsimContinuation me) {
        for (int spins = 0; !DetsimKernel.get().takePermit(me); spins++) {
            DetsimPatience.pause(spins);
        }
    }
}
