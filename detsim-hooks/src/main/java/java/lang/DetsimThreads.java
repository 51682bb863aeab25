package java.lang;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import jdk.internal.misc.Unsafe;

/**
 * A platform thread of the code under test is a facade: it stays the object that the code sees, while a virtual thread, its
 * vehicle, runs it. These are the bodies of {@code Thread} for a facade.
 */
public final class DetsimThreads {
    private static final Unsafe U = Unsafe.getUnsafe();
    /** A facade keeps its continuation where a platform thread keeps its scoped values, which the vehicle has instead. */
    private static final long CONTINUATION = U.objectFieldOffset(Thread.class, "scopedValueBindings");
    private static final long ID = U.objectFieldOffset(Thread.class, "tid");
    private static final int ID_BITS = 40;

    private DetsimThreads() {
    }

    /** The continuation of a facade that was started, or null. */
    static DetsimContinuation of(Thread thread) {
        return U.getReference(thread, CONTINUATION) instanceof DetsimContinuation c ? c : null;
    }

    /** Makes {@code thread} the facade of a continuation. */
    public static void bind(Thread thread, DetsimContinuation c) {
        c.facade = thread;
        Thread vehicle = c.vehicle;
        vehicle.setInheritableThreadLocals(thread.inheritableThreadLocals());
        vehicle.setContextClassLoader(thread.getContextClassLoader());
        if (thread.interrupted) {
            vehicle.interrupt();
        }
        U.putReferenceRelease(thread, CONTINUATION, c);
    }

    /** The end of a facade's run: it is no longer alive, and whoever joins it goes on. */
    public static void end(DetsimContinuation c) {
        synchronized (c.facade) {
            c.facade.interrupted = c.vehicle.interrupted;
            c.ended = true;
            c.facade.notifyAll();
        }
    }

    /** Hands an exception to the handler of the thread, as the VM does: what the handler throws is printed only. */
    public static void uncaught(DetsimContinuation c, Throwable exception) {
        try {
            c.facade.dispatchUncaughtException(exception);
        } catch (Throwable e) {
            if (!c.dead) {
                DetsimOutput.err(System.err).println("\nException: " + e.getClass().getName()
                        + " thrown from the UncaughtExceptionHandler in thread \"" + c.facade.getName() + "\"");
            }
        }
    }

    /** Guard: whether the thread is a facade that was started. */
    public static boolean isFacade(Object thread) {
        return of((Thread) thread) != null;
    }

    private static Thread vehicle(Thread facade) {
        return of(facade).vehicle;
    }

    public static Thread currentThread() {
        if (DetsimHooks.active != 0 && Thread.currentCarrierThread() instanceof DetsimCarrier c && c.facade != null) {
            return c.facade;
        }
        return Thread.currentThread();
    }

    /** After a call of {@code currentThread} that names a subclass of {@code Thread}, as compilers do within one. */
    public static Thread facadeOf(Thread current) {
        return currentThread();
    }

    /** {@code Thread.start}. */
    public static boolean start(Thread thread) {
        DetsimWorld w = DetsimWorld.current();
        if (w == null || thread.isVirtual()) {
            return false;
        }
        if (of(thread) != null) {
            throw new IllegalThreadStateException();
        }
        w.start(thread);
        return true;
    }

    /** {@code Thread.start} in a container. */
    public static boolean startIn(Thread thread, Object container) {
        return start(thread);
    }

    /** Before the return of a platform thread's constructor: inherits what the parent's vehicle has. */
    public static void constructed(Thread thread, ThreadGroup group, String name, int characteristics, Runnable task,
            long stackSize) {
        Thread parent = DetsimWorld.current() == null ? null : Thread.currentThread();
        if (parent != null && parent.isVirtual() && (characteristics & Thread.NO_INHERIT_THREAD_LOCALS) == 0) {
            ThreadLocal.ThreadLocalMap map = parent.inheritableThreadLocals();
            boolean any = map != null && map.size() > 0;
            thread.setInheritableThreadLocals(any ? ThreadLocal.createInheritedMap(map) : null);
        }
    }

    /** Before the return of a virtual thread's constructor: inherits what the parent's facade has. */
    public static void constructedVirtual(Thread thread, String name, int characteristics, boolean bound) {
        Thread parent = currentThread();
        if (DetsimWorld.current() != null && !parent.isVirtual()
                && (characteristics & Thread.NO_INHERIT_THREAD_LOCALS) == 0) {
            thread.setContextClassLoader(parent.getContextClassLoader());
        }
    }

    public static void interrupt(Thread facade) {
        DetsimContinuation c = of(facade);
        if (c.ended) {
            facade.interrupted = true;
        } else {
            c.vehicle.interrupt();
        }
    }

    public static boolean isInterrupted(Thread facade) {
        DetsimContinuation c = of(facade);
        return c.ended ? facade.interrupted : c.maskedInterrupt || c.vehicle.isInterrupted();
    }

    public static boolean getAndClearInterrupt(Thread facade) {
        return vehicle(facade).getAndClearInterrupt();
    }

    /**
     * {@code Thread.join}: waits for the vehicle, which parks. A wait on the facade's monitor, as the JDK does it, would block
     * the carrier in a class initialiser.
     */
    public static void join(Thread facade, long millis) throws InterruptedException {
        if (millis < 0) {
            throw new IllegalArgumentException("timeout value is negative");
        }
        if (!of(facade).ended) {
            vehicle(facade).join(millis);
        }
    }

    /** {@code Thread.sleep}: the message of an interrupt is a platform thread's. */
    public static void sleep(Object vehicle, long nanos) throws InterruptedException {
        try {
            ((VirtualThread) vehicle).sleepNanos(nanos);
        } catch (InterruptedException e) {
            throw currentThread().isVirtual() ? e : new InterruptedException("sleep interrupted");
        }
    }

    public static boolean alive(Thread facade) {
        return !of(facade).ended;
    }

    public static boolean isTerminated(Thread facade) {
        return of(facade).ended;
    }

    public static Thread.State threadState(Thread facade) {
        DetsimContinuation c = of(facade);
        return c.ended ? Thread.State.TERMINATED : c.vehicle.threadState();
    }

    public static StackTraceElement[] asyncGetStackTrace(Thread facade) {
        return vehicle(facade).asyncGetStackTrace();
    }

    /** {@code Thread.getAllThreads}. */
    public static Thread[] getAllThreads() {
        return DetsimWorld.current().liveThreads();
    }

    /** {@code Thread.getAllStackTraces}. */
    public static Map<Thread, StackTraceElement[]> getAllStackTraces() {
        Map<Thread, StackTraceElement[]> traces = new HashMap<>();
        for (Thread t : DetsimWorld.current().liveThreads()) {
            traces.put(t, t.getStackTrace());
        }
        return traces;
    }

    /** First argument of {@code LockSupport.unpark} and {@code getBlocker}. */
    public static Thread vehicleOf(Thread thread) {
        DetsimContinuation c = DetsimHooks.active == 0 || thread == null || thread.isVirtual() ? null : of(thread);
        return c == null ? thread : c.vehicle;
    }

    /** {@code Unsafe.park} by code that takes its thread for a platform thread. */
    public static void park(Unsafe unsafe, boolean absolute, long time) {
        if (DetsimWorld.current() == null) {
            U.park(absolute, time);
        } else if (absolute) {
            LockSupport.parkUntil(time);
        } else if (time == 0) {
            LockSupport.park();
        } else {
            LockSupport.parkNanos(time);
        }
    }

    /** {@code Unsafe.unpark} of such a thread. */
    public static void unpark(Unsafe unsafe, Object thread) {
        if (DetsimHooks.active != 0 && thread instanceof Thread t && (t.isVirtual() || of(t) != null)) {
            LockSupport.unpark(t);
        } else {
            U.unpark(thread);
        }
    }

    /** {@code Thread$ThreadIdentifiers.next}. */
    public static long nextId() {
        return DetsimWorld.current().nextThreadId();
    }

    /** What {@code threadId} returns: ids of worlds are unique in the JVM, but those of each world look the same. */
    public static long visibleId(long id) {
        return id >>> ID_BITS == 0 ? id : id & (1L << ID_BITS) - 1;
    }

    /** The base of the thread ids of a world. */
    public static long idBase(long world) {
        return (world << ID_BITS) + 1_000_000;
    }

    /** The number of the world that gave an id to a thread; 0 if none did. */
    public static long worldOfId(long id) {
        return id >>> ID_BITS;
    }

    /** The id by which the VM knows a thread. */
    public static long trueId(Thread thread) {
        return U.getLong(thread, ID);
    }

    /** {@code Thread$ThreadNumbering.next}. */
    public static int nextNumber() {
        return DetsimWorld.current().nextThreadNumber();
    }

    /** The same for {@code onExit}. */
    public static boolean isUntrackedExit(Object container, Thread thread) {
        return isUntracked(container, thread);
    }

    /** {@code onStart} of the root container, which would keep the threads of a world for ever. */
    public static boolean isUntracked(Object container, Thread thread) {
        return DetsimHooks.active != 0 && DetsimKernel.get().continuationOf(thread) != null;
    }
}
