package dev.detsim.core.monitor;

import dev.detsim.core.thread.SimThread;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import jdk.internal.misc.Unsafe;

/**
 * The VM's one list of virtual threads whose monitor became free, shared by all worlds and by threads outside. Whoever takes
 * it does so under one lock and routes each thread to its world's inbox. The head is read first, the lock second, the inbox
 * third: a taker locks before the head becomes empty and fills the inbox before it unlocks, so that nothing is missed.
 */
final class VmList {
    private static final Unsafe U = Unsafe.getUnsafe();
    /** {@code ObjectMonitor::_vthread_list_head} is a handle: the address of the slot that holds the reference. */
    private static final long HEAD = U.getLong(VmSymbols.addressOf("_ZN13ObjectMonitor18_vthread_list_headE"));
    /** ZGC keeps colours in the lowest bits of a reference, of null as well; no object has so low an address. */
    private static final long COLOURS = 0xffff;
    private static final AtomicBoolean LOCK = new AtomicBoolean();
    private static Thread[] outside = new Thread[16];
    private static int outsideCount;

    private VmList() {
    }

    static boolean isEmpty() {
        return (U.getLongVolatile(null, HEAD) & ~COLOURS) == 0;
    }

    static boolean isLocked() {
        return LOCK.get();
    }

    static void lock() {
        for (int spins = 0; !LOCK.compareAndSet(false, true); spins++) {
            DetsimPatience.pause(spins);
        }
    }

    static void unlock() {
        LOCK.set(false);
    }

    /** Under the lock: takes the list if there is one. Threads stay flagged. */
    static void route() {
        if (isEmpty()) {
            return;
        }
        DetsimKernel kernel = DetsimKernel.get();
        Thread t = kernel.takeList();
        while (t != null) {
            Thread next = kernel.nextListed(t);
            if (kernel.continuationOf(t) instanceof SimThread s) {
                ((HasInbox) s.world).inbox().add(s);
            } else {
                addOutside(t);
            }
            t = next;
        }
    }

    private static void addOutside(Thread t) {
        if (outsideCount == outside.length) {
            outside = Arrays.copyOf(outside, outsideCount * 2);
        }
        outside[outsideCount++] = t;
    }

    /** Lets the threads outside of worlds go on; returns how many there were. */
    static int serveOutside() {
        Thread[] served;
        lock();
        try {
            route();
            served = Arrays.copyOf(outside, outsideCount);
            Arrays.fill(outside, 0, outsideCount, null);
            outsideCount = 0;
        } finally {
            unlock();
        }
        for (Thread t : served) {
            DetsimKernel.get().clearListed(t);
            DetsimKernel.get().unblock(t);
        }
        return served.length;
    }
}
