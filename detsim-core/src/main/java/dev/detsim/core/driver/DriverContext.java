package dev.detsim.core.driver;

import dev.detsim.core.random.Draws;
import dev.detsim.core.trace.Kind;
import java.net.InetAddress;
import java.util.List;
import java.util.function.Supplier;

/**
 * What a world offers to the drivers of its devices. Everything here is called on the world's one carrier: by a simulated
 * thread inside a hook, or by the loop between two steps (an action of {@link #after}). No locks are needed.
 */
public interface DriverContext {
    /** Virtual time since the start of the world, in nanoseconds. */
    long now();

    /** Virtual wall clock, in nanoseconds since 1970-01-01T00:00:00Z. */
    long wallClock();

    /**
     * Has the loop run {@code action} in {@code delay} nanoseconds of virtual time, between two steps. The action must not
     * block and has no current process. Actions run in the order of (deadline, sequence).
     */
    Cancellable after(long delay, Runnable action);

    /** A stream of random numbers of its own for {@code purpose}; the same for the same seed. */
    Draws draws(String purpose);

    /** Folds a value into the hash of the run. */
    void fold(Kind kind, long value);

    /** Folds bytes into the hash of the run. */
    void fold(Kind kind, byte[] bytes, int from, int length);

    /** The process of the calling simulated thread. */
    Owner process();

    /** All hosts in the order of their numbers. */
    List<Host> hosts();

    /** The host with this name, or null. */
    Host hostNamed(String name);

    /** The host with this address, or null. */
    Host hostAt(InetAddress address);

    /**
     * A scheduling point of the calling thread with an effect that others can see: another thread may run first. To be called
     * before the effect. Throws the error that ends a dead thread when the calling thread's process was killed: nothing may
     * have happened yet, and callers must let it pass.
     */
    void point(Kind kind);

    /** A queue on which simulated threads wait for a device. */
    WaitQueue newWaitQueue();

    /** Counts one effect of an injected fault: {@code fault} is a name such as {@code "partition"}. */
    void felt(String fault);

    /** Adds to a counter of the run's summary. */
    void count(String counter, long delta);

    /** Notes an event; {@code detail} is only asked for when the run is being recorded. */
    void event(Kind kind, Supplier<String> detail);

    /** Ends a pending {@link #after}. */
    @FunctionalInterface
    interface Cancellable {
        /** Does nothing when the action has run or was cancelled. */
        void cancel();
    }
}
