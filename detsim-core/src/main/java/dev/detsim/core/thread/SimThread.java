package dev.detsim.core.thread;

import dev.detsim.core.process.SimProcess;
import dev.detsim.core.random.Draws;
import org.jspecify.annotations.Nullable;

/** A simulated thread: the continuation of its virtual thread, with all that a world knows of it. */
public final class SimThread extends DetsimContinuation {
    /** The process that it belongs to. */
    public final SimProcess process;
    /** The key of its random streams: f(seed, node, incarnation, number in the process). */
    private final long key;
    private final long[] draws = new long[DetsimRandom.PURPOSES];
    /** Where it is in the ready set, or -1. */
    public int readyIndex = -1;
    /** Whether it waits for a monitor. */
    public boolean atMonitor;
    /** The carrier that its native frames keep it on while it is parked there, or null. */
    public @Nullable DetsimCarrier parkedOn;
    /** The same carrier once the thread may go on there, or null. */
    public @Nullable DetsimCarrier pinnedOn;
    /** How often the error that ends it was thrown. */
    public int deaths;
    /** How often it has called {@code onSpinWait} since it died. */
    public int deadSpins;
    /** Neighbours in the world's list of live threads. */
    public @Nullable SimThread previous;
    public @Nullable SimThread next;
    /** Whether it is in that list. */
    public boolean linked;
    /** The class whose initialiser it runs, or null. */
    private Initializer initializer;

    /** Made by {@link Threads#adopt}. */
    SimThread(DetsimWorld world, Thread vehicle, Runnable target, Identity id) {
        super(world, vehicle, target, id.number, (int) (Draws.mix(id.key ^ 1) >>> 32) | 1,
                id.process.statics());
        process = id.process;
        key = id.key;
        DetsimRandom.seed(vehicle, Draws.mix(key ^ 2));
    }

    /** What identifies a thread. */
    record Identity(int number, SimProcess process, long key) {
    }

    /** The next 64 random bits of this thread for a purpose. */
    public long draw(int purpose) {
        if (initializer != null) {
            return initializer.draw(purpose);
        }
        return Draws.mix(key + (purpose + 3) * 0xD1342543DE82EF95L + ++draws[purpose] * 0x9E3779B97F4A7C15L);
    }

    /** The class initialiser that this thread runs, or null. */
    public Initializer initializer() {
        return initializer;
    }

    /** Whether it runs the initialiser of a class, given by its internal name, or what that one calls. */
    public boolean initializes(String type) {
        for (Initializer i = initializer; i != null; i = i.outer()) {
            if (i.isOf(type)) {
                return true;
            }
        }
        return false;
    }

    /** A class initialiser begins. */
    public void enterInitializer(String className) {
        initializer = new Initializer(initializer, className, DetsimStaticState.OUTSIDE.enter());
    }

    /** The innermost class initialiser ends. */
    public void exitInitializer() {
        initializer.caller().enter();
        initializer = initializer.outer();
    }

    /** The name that the code under test sees; its number if it has none. */
    public String name() {
        String name = visible().getName();
        return name.isEmpty() ? "#" + number : name;
    }
}
