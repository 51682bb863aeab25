package dev.detsim.core.monitor;

import dev.detsim.core.thread.SimThread;
import dev.detsim.core.thread.Threads;
import jdk.internal.misc.Unsafe;

/**
 * Whether the monitor that a thread waits to enter is held within its world. The VM knows the owner by its thread id
 * (objectMonitor.hpp of JDK 25), and a thread's id tells its world. While nobody has looked for the owner the VM may not
 * know it: then the threads of the world are asked.
 */
public final class MonitorOwner {
    private static final Unsafe U = Unsafe.getUnsafe();
    /** {@code ObjectMonitor::ANONYMOUS_OWNER}. */
    private static final long ANONYMOUS = 1;
    /** {@code ObjectWaiter::_monitor}. */
    private static final int MONITOR_OF_WAITER = 0x20;
    /** {@code java.lang.VirtualThread} has a field that Java code does not see. */
    private static final int WAITER_OF_THREAD = U
            .getInt(VmSymbols.addressOf("_ZN23java_lang_VirtualThread20_objectWaiter_offsetE"));
    /** Whether monitors are found by a table; otherwise an object's header says where its monitor is. */
    private static final boolean IN_TABLE = DetsimVm.flag("UseObjectMonitorTable");
    private static final int INFLATED = 2;
    private static final long OWNER_OF_MONITOR = DetsimVm.fieldOffset("ObjectMonitor", "_owner");

    private MonitorOwner() {
    }

    /** For a thread that waits to enter a monitor: true if that belongs to no thread of {@code threads}. */
    public static boolean isOutside(SimThread t, Threads threads) {
        long owner = ownerOf(t.vehicle());
        if (owner == ANONYMOUS) {
            return !isOwnedBy(threads, Snapshot.of(t.vehicle()).waitsFor());
        }
        return DetsimThreads.worldOfId(owner) != DetsimThreads.worldOfId(DetsimThreads.trueId(t.vehicle()));
    }

    private static boolean isOwnedBy(Threads threads, Object monitor) {
        for (SimThread t : threads.list()) {
            Snapshot s = Snapshot.of(t.vehicle());
            if (s != null && s.owned().contains(monitor)) {
                return true;
            }
        }
        return false;
    }

    private static long ownerOf(Thread blocked) {
        return U.getLongVolatile(null, monitorOf(blocked) + OWNER_OF_MONITOR);
    }

    private static long monitorOf(Thread blocked) {
        return U.getLong(U.getLong(blocked, WAITER_OF_THREAD) + MONITOR_OF_WAITER);
    }

    /**
     * Fails if the VM's data are not where JDK 25 has them. Also loads all that {@link #isOutside} needs: a carrier that
     * loaded it there could wait for a monitor of the class loader behind the very thread that it asks about.
     *
     * @param blocked waits for {@code monitor}, which the caller owns
     */
    static void check(Thread blocked, Object monitor) {
        long address = monitorOf(blocked);
        Snapshot.of(blocked).owned();
        boolean found = IN_TABLE || U.getLong(monitor, 0) == (address | INFLATED);
        long owner = found ? ownerOf(blocked) : 0;
        if (owner != ANONYMOUS && owner != Thread.currentThread().threadId()) {
            throw new IllegalStateException("the VM's ObjectWaiter and ObjectMonitor are not laid out as in JDK 25:"
                    + " monitor [" + Long.toHexString(address) + "], owner [" + owner
                    + "]. Run the simulation on a JDK 25"
                    + " for Linux on x86_64, such as Eclipse Temurin.");
        }
    }
}
