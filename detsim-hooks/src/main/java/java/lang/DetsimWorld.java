package java.lang;

import java.io.PrintStream;
import java.util.concurrent.ForkJoinPool;

/**
 * What the hooks ask of a world. It is the scheduler of its virtual threads, and a {@code ForkJoinPool} because
 * {@code VirtualThread.schedule} then brings all timed waiting to {@link ForkJoinPool#schedule}. All methods are called on
 * the world's own carrier unless they say otherwise.
 */
public abstract class DetsimWorld extends ForkJoinPool {
    /** 2025-01-01T00:00:00Z, when each world begins. */
    public static final long EPOCH_MILLIS = 1_735_689_600_000L;

    protected DetsimWorld() {
        super(1);
    }

    /** The world of the calling code, or null outside worlds, in the scheduler's own code and in real mode. */
    public static DetsimWorld current() {
        return DetsimHooks.active != 0 && Thread.currentCarrierThread() instanceof DetsimCarrier c ? c.inside : null;
    }

    /** Whether steps are made with the JDK's own methods only, see {@link DetsimKernel#plainStep}. */
    public abstract boolean plain();

    // threads

    /** The continuation of a virtual thread that was just made with this world as its scheduler. */
    public abstract DetsimContinuation adopt(Thread vehicle, Runnable target);

    /** A virtual thread has become runnable. May be called from outside the world. */
    public abstract void submit(DetsimContinuation thread);

    /** The mounted thread has yielded and can run again (called by the kernel, between steps). */
    public abstract void ready(DetsimContinuation thread);

    /** The mounted thread waits for a monitor (called by the kernel, between steps). */
    public abstract void blocked(DetsimContinuation thread);

    /** The mounted thread has ended (called by the kernel, between steps). */
    public abstract void done(DetsimContinuation thread);

    /** {@code Thread.yield} of the mounted thread. */
    public abstract void yieldNow(DetsimContinuation thread);

    /** Starts the virtual thread that a platform thread stands for. */
    public abstract void start(Thread facade);

    /** All live platform threads that the calling process can see. */
    public abstract Thread[] liveThreads();

    /** The error that ends a dead thread, to be thrown by the caller. */
    public abstract Error deathOf(DetsimContinuation thread);

    /** Parks a thread that native frames keep on its carrier: the baton passes to another carrier. */
    public abstract void parkPinned(DetsimCarrier carrier, long nanos);

    /** Unparks such a thread; false if it is not parked. */
    public abstract boolean unparkPinned(DetsimCarrier carrier);

    // scheduling points that never throw

    /** After {@code LockSupport.unpark}. */
    public abstract void unparked();

    /** After {@code Object.notify} and {@code notifyAll}. */
    public abstract void notified();

    /** After the release of a lock. */
    public abstract void unlocked();

    /** {@code Thread.onSpinWait}; the one that may throw, if a dead thread spins without end. */
    public abstract void spun();

    // class initialisers

    /** A class initialiser begins on the calling thread. */
    public abstract void enterInitializer(String className);

    /** It ends. */
    public abstract void exitInitializer();

    // numbers

    /** An id for a new thread that is unique in the JVM: the VM takes it for the owner of monitors. */
    public abstract long nextThreadId();

    /** The number in the name of an unnamed thread. */
    public abstract int nextThreadNumber();

    /** The next value of the calling process's copy of a counter that the JDK shares: {@code counter} is what names it. */
    public abstract int count(String counter);

    // time

    /** {@code System.nanoTime}. */
    public abstract long nanoTime();

    /** Nanoseconds since 1970-01-01T00:00:00Z. */
    public abstract long wallClock();

    // chance

    /** The next 64 random bits of the calling thread for {@code purpose}, one of the constants of {@link DetsimRandom}. */
    public abstract long draw(int purpose);

    /** The identity hash of the next object of the class: positive, 31 bits. */
    public abstract int hashFor(Class<?> type);

    // environment

    /**
     * The process whose value of a static field of the JDK the caller has, or null for the field itself: that is for the
     * initialiser of its class, and what it calls.
     */
    public abstract DetsimProcess ownerOf(String field);

    /** The calling process. */
    public abstract DetsimProcess process();

    /** {@code Runtime.availableProcessors}. */
    public abstract int processors();

    /** The common pool of the calling process. */
    public abstract ForkJoinPool processPool();

    /** Standard output of the calling process. */
    public abstract PrintStream out(PrintStream real);

    /** Standard error of the calling process. */
    public abstract PrintStream err(PrintStream real);

    /** Redirects standard output of the calling process; null is what {@code System.setOut} makes of it. */
    public abstract void setOut(PrintStream stream);

    /** Redirects standard error of the calling process. */
    public abstract void setErr(PrintStream stream);

    /** Keeps an object alive until the world ends, so that no reference to it is cleared at a moment that the GC chooses. */
    public abstract void retain(Object referent);

    /** {@code Runtime.exit}, and {@code halt}, which runs no shutdown hooks. */
    public abstract void exit(int status, boolean hooks);

    /** The error for a call that the simulation does not control, to be thrown by the caller. */
    public abstract Error refuse(String call);

    // devices

    /** The network. */
    public abstract DetsimNetwork network();

    /** The disks. */
    public abstract DetsimFiles files();
}
