package java.lang;

import java.lang.invoke.MethodHandles;

/**
 * What the scheduler needs of {@code VirtualThread}'s private parts. Implemented by a hidden nestmate of that class, which
 * {@link #install} defines. Called on the carrier of the world in question unless a method says otherwise.
 */
public abstract class DetsimKernel {
    static volatile DetsimKernel installed;

    /** The kernel as a constant that the JIT can see. To be used after {@link #install} only. */
    static final class Holder {
        static final DetsimKernel KERNEL = installed;
    }

    /** The kernel of this JVM. */
    public static DetsimKernel get() {
        return Holder.KERNEL;
    }

    /** Defines the kernel from the bytes of its class file; done once, by the agent. */
    public static void install(byte[] classFile) throws ReflectiveOperationException {
        MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(VirtualThread.class, MethodHandles.lookup());
        Class<?> hidden = lookup.defineHiddenClass(classFile, true, MethodHandles.Lookup.ClassOption.NESTMATE,
                MethodHandles.Lookup.ClassOption.STRONG).lookupClass();
        var constructor = hidden.getDeclaredConstructor();
        constructor.setAccessible(true);
        installed = (DetsimKernel) constructor.newInstance();
    }

    // making threads

    /** A new, not yet started virtual thread whose scheduler is the world; its continuation comes from {@code adopt}. */
    public abstract DetsimContinuation create(DetsimWorld world, String name, Runnable body);

    /** The continuation of a virtual thread, or null if it belongs to no world. */
    public abstract DetsimContinuation continuationOf(Thread thread);

    /** Replaces the continuation of a new virtual thread by the world's, if its scheduler is a world. */
    abstract void adopt(Thread thread);

    // steps

    /** Mounts the thread, runs it to its next yield, unmounts it and tells the world what became of it. */
    public abstract void step(DetsimCarrier carrier, DetsimContinuation thread);

    /** The same with the JDK's own methods: slower, the reference that {@link #step} is held against. */
    public abstract void plainStep(DetsimCarrier carrier, DetsimContinuation thread);

    /** Suspends the mounted thread as {@code Thread.yield} does; false if native frames pin it. */
    public abstract boolean yieldNow(DetsimContinuation thread);

    /** The body of {@code VirtualThread.yieldContinuation}; without the notifications of JVMTI unless the world is plain. */
    abstract boolean yieldContinuation(DetsimContinuation thread);

    /** Unparks the thread. */
    public abstract void unpark(DetsimContinuation thread);

    /** Takes the parking permit of the mounted thread; false if there is none. */
    abstract boolean takePermit(DetsimContinuation thread);

    // states

    /** Whether the thread could run if the scheduler chose it. */
    public abstract boolean isRunnable(DetsimContinuation thread);

    /** Whether the thread waits to enter a monitor. */
    public abstract boolean isEntering(DetsimContinuation thread);

    /** Whether the thread has never run. */
    public abstract boolean isNew(DetsimContinuation thread);

    // the VM's list of threads whose monitor became free

    /** Takes the thread off: it can be put on the list again. */
    public abstract void clearListed(Thread vehicle);

    /** The VM's list, or null after a while if it is empty. Blocks. */
    public abstract Thread takeList();

    /** The next thread of the list; the link is cleared. */
    public abstract Thread nextListed(Thread vehicle);

    /** Whether no other thread comes after one that is in the list. */
    public abstract boolean isLastListed(Thread vehicle);

    /** What the JDK's own unblocker does for a thread of the list. */
    public abstract void unblock(Thread vehicle);

    // kill

    /** Makes a parked, blocked or waiting thread runnable, whatever it waits for. */
    public abstract void wake(DetsimContinuation thread);

    /** Suspends the mounted thread for ever. */
    public abstract void abandonSelf(DetsimContinuation thread);

    /** Cancels the timer of a timed park or wait. */
    public abstract void cancelTimer(DetsimContinuation thread);
}
