package dev.detsim.core.monitor;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What the VM knows of a thread that does not run: {@code jdk.internal.vm.ThreadSnapshot}, by reflection. */
public final class Snapshot {
    private static final Class<?> TYPE = type();
    private static final Method OF = method("of", Thread.class);
    private static final Method STATE = method("threadState");
    private static final Method STACK = method("stackTrace");
    private static final Method PARK_BLOCKER = method("parkBlocker");
    private static final Method BLOCKED_ON = method("blockedOn");
    private static final Method WAITING_ON = method("waitingOn");
    private static final Method OWNED = method("ownedMonitorsAt", int.class);
    private final Object snapshot;

    private Snapshot(Object snapshot) {
        this.snapshot = snapshot;
    }

    /** Of a virtual thread; null if it has ended. */
    public static Snapshot of(Thread vehicle) {
        Object s = invoke(OF, null, vehicle);
        return s == null ? null : new Snapshot(s);
    }

    /** Its state. */
    public Thread.State state() {
        return (Thread.State) invoke(STATE, snapshot);
    }

    /** Its frames, the innermost first. */
    public StackTraceElement[] stack() {
        return (StackTraceElement[]) invoke(STACK, snapshot);
    }

    /** What it waits for: the monitor, the object of {@code wait}, or the blocker that it parked with; or null. */
    public Object waitsFor() {
        return switch (state()) {
            case BLOCKED -> invoke(BLOCKED_ON, snapshot);
            case WAITING, TIMED_WAITING -> {
                Object monitor = invoke(WAITING_ON, snapshot);
                yield monitor != null ? monitor : invoke(PARK_BLOCKER, snapshot);
            }
            case NEW, RUNNABLE, TERMINATED -> null;
        };
    }

    /** The monitors that it owns. A thread in {@code Object.wait} still lists the one that it waits on: left out. */
    public List<Object> owned() {
        Object waiting = waitsFor();
        List<Object> owned = new ArrayList<>();
        for (int depth = 0; depth < stack().length; depth++) {
            ((Stream<?>) invoke(OWNED, snapshot, depth)).filter(m -> m != null && m != waiting).forEach(owned::add);
        }
        return owned;
    }

    private static Class<?> type() {
        try {
            return Class.forName("jdk.internal.vm.ThreadSnapshot");
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Method method(String name, Class<?>... parameters) {
        try {
            Method m = TYPE.getDeclaredMethod(name, parameters);
            m.setAccessible(true);
            return m;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object invoke(Method m, Object target, Object... args) {
        try {
            return m.invoke(target, args);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("no snapshot of a thread", e);
        }
    }
}
