package dev.detsim.core.world;

import dev.detsim.core.monitor.Snapshot;
import dev.detsim.core.run.Leftover;
import dev.detsim.core.thread.SimThread;
import dev.detsim.core.thread.Threads;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
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

    private ThreadReport(Threads threads) {
        for (SimThread t : threads.list()) {
            Snapshot s = Snapshot.of(t.vehicle());
            if (s != null) {
                snapshots.put(t, s);
                s.owned().forEach(m -> owners.put(m, t));
            }
        }
    }

    /** All live threads. */
    static String of(Threads threads) {
        ThreadReport r = new ThreadReport(threads);
        r.snapshots.forEach(r::describe);
        return r.text.toString();
    }

    /** One thread that is given up; called by itself or while the world does not run. */
    static Leftover leftover(Threads threads, SimThread t) {
        DetsimHooks.enterReal();
        try {
            Snapshot s = Snapshot.of(t.vehicle());
            return new Leftover(name(t), s == null ? "has ended" : new ThreadReport(threads).state(s));
        } finally {
            DetsimHooks.exitReal();
        }
    }

    static String name(SimThread t) {
        return t.process.host().name() + "/" + t.name();
    }

    private String state(Snapshot s) {
        text.append(s.state()).append('\n');
        waitsFor(s);
        s.owned().stream().map(owned -> owned.getClass().getName()).distinct()
                .forEach(owned -> text.append("    holds ").append(owned).append('\n'));
        frames(s.stack());
        return text.toString().stripTrailing();
    }

    private void describe(SimThread t, Snapshot s) {
        text.append(name(t)).append(t.facade == null ? " (virtual) " : " ")
                .append(t.process.paused() ? "paused" : s.state()).append('\n');
        waitsFor(s);
        frames(s.stack());
    }

    private void waitsFor(Snapshot s) {
        Object waitsFor = s.waitsFor();
        if (waitsFor != null) {
            text.append("    waits for ").append(waitsFor.getClass().getName()).append(ownerOf(waitsFor)).append('\n');
        }
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

    static boolean isOurs(StackTraceElement e) {
        String c = e.getClassName();
        return c.startsWith("java.lang.Detsim") || c.startsWith("java.lang.VirtualThread")
                || c.startsWith("jdk.internal.vm.") || c.startsWith("dev.detsim.core.");
    }

    /** The thread that is mounted on a carrier, seen by another thread while it runs. */
    static Leftover running(DetsimCarrier carrier) {
        DetsimContinuation c = carrier.current;
        Thread t = c == null ? carrier : c.vehicle();
        StringBuilder stack = new StringBuilder();
        for (StackTraceElement e : t.getStackTrace()) {
            stack.append("        at ").append(e).append('\n');
        }
        return new Leftover(c == null ? carrier.getName() : ((SimThread) c).name(), stack.toString());
    }
}
