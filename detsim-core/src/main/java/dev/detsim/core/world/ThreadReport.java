package dev.detsim.core.world;

import dev.detsim.core.monitor.Snapshot;
import dev.detsim.core.thread.SimThread;
import dev.detsim.core.thread.Threads;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.AbstractOwnableSynchronizer;
import jdk.internal.misc.Unsafe;

/** Threads as people read them: stack, what each waits for, and who owns it. Made while the world does not run. */
final class ThreadReport {
    private static final Unsafe U = Unsafe.getUnsafe();
    private static final long EXCLUSIVE_OWNER = U.objectFieldOffset(AbstractOwnableSynchronizer.class,
            "exclusiveOwnerThread");
    private static final int FRAMES = 20;
    private final Map<SimThread, Snapshot> snapshots = new LinkedHashMap<>();
    private final Map<Object, SimThread> owners = new IdentityHashMap<>();
    private final StringBuilder text = new StringBuilder();

    private ThreadReport(List<SimThread> threads) {
        for (SimThread t : threads) {
            Snapshot s = Snapshot.of(t.vehicle());
            if (s != null) {
                snapshots.put(t, s);
                s.owned().forEach(m -> owners.put(m, t));
            }
        }
    }

    /** All live threads. */
    static String of(Threads threads) {
        return of(threads.list());
    }

    /** One thread. */
    static String of(SimThread thread) {
        return of(List.of(thread));
    }

    private static String of(List<SimThread> threads) {
        ThreadReport r = new ThreadReport(threads);
        r.snapshots.forEach(r::describe);
        return r.text.toString();
    }

    private void describe(SimThread t, Snapshot s) {
        text.append(t.process.host().name()).append('/').append(t.name()).append(t.facade == null ? " (virtual) " : " ")
                .append(t.process.paused() ? "paused" : s.state()).append('\n');
        Object waitsFor = s.waitsFor();
        if (waitsFor != null) {
            text.append("    waits for ").append(waitsFor.getClass().getName()).append(ownerOf(waitsFor)).append('\n');
        }
        frames(s.stack());
    }

    private String ownerOf(Object waitsFor) {
        SimThread owner = waitsFor instanceof AbstractOwnableSynchronizer s ? ownerOf(s) : owners.get(waitsFor);
        return owner == null ? "" : ", owned by " + owner.process.host().name() + "/" + owner.name();
    }

    private SimThread ownerOf(AbstractOwnableSynchronizer s) {
        Object exclusive = U.getReference(s, EXCLUSIVE_OWNER);
        return snapshots.keySet().stream().filter(t -> t.visible() == exclusive).findFirst().orElse(null);
    }

    private void frames(StackTraceElement[] stack) {
        int shown = 0;
        for (StackTraceElement e : stack) {
            if (shown < FRAMES && !isOurs(e)) {
                text.append("        at ").append(e).append('\n');
                shown++;
            }
        }
    }

    private static boolean isOurs(StackTraceElement e) {
        String c = e.getClassName();
        return c.startsWith("java.lang.Detsim") || c.startsWith("java.lang.VirtualThread")
                || c.startsWith("jdk.internal.vm.") || c.startsWith("dev.detsim.core.");
    }

    /** The thread that is mounted on a carrier, seen by another thread while it runs. */
    static String running(DetsimCarrier carrier) {
        DetsimContinuation c = carrier.current;
        Thread t = c == null ? carrier : c.vehicle();
        StringBuilder b = new StringBuilder(c == null ? carrier.getName() : ((SimThread) c).name()).append('\n');
        for (StackTraceElement e : t.getStackTrace()) {
            b.append("        at ").append(e).append('\n');
        }
        return b.toString();
    }
}
