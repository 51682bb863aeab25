package dev.detsim.core.world;

import java.util.ArrayDeque;
import jdk.internal.misc.Unsafe;

/**
 * What a carrier does: work for one world after the other. To start a thread takes longer than a small world, so a carrier
 * whose world is over waits a while for the next; it then begins with nothing that a new thread would not have.
 */
final class Shift implements Runnable {
    private static final Unsafe U = Unsafe.getUnsafe();
    /** How long a carrier waits for its next world, in nanoseconds of real time. */
    private static final long LINGER = 1_000_000_000L;
    private static final int MOST_IDLE = 16;
    /** Carriers that wait, the last one first: its memory is the warmest. Guards itself. */
    private static final ArrayDeque<Shift> IDLE = new ArrayDeque<>();
    private final DetsimCarrier carrier = new DetsimCarrier(this);
    private volatile Work work;

    private record Work(World world, String name, Runnable body) {
    }

    private Shift() {
    }

    /** Has a carrier run {@code body} for a world. */
    static DetsimCarrier begin(World world, String name, Runnable body) {
        Thread maker = Thread.currentThread();
        Shift s = idle(maker);
        boolean isNew = s == null;
        if (isNew) {
            s = new Shift();
        }
        s.carrier.home = world;
        s.carrier.setContextClassLoader(maker.getContextClassLoader());
        s.work = new Work(world, name, body);
        if (isNew) {
            s.carrier.start();
        } else {
            U.unpark(s.carrier);
        }
        return s.carrier;
    }

    /** One that is as if {@code maker} had made it: simulated threads inherit group and priority. */
    private static Shift idle(Thread maker) {
        synchronized (IDLE) {
            for (Shift s : IDLE) {
                if (s.carrier.getThreadGroup() == maker.getThreadGroup()
                        && s.carrier.getPriority() == maker.getPriority()) {
                    IDLE.remove(s);
                    return s;
                }
            }
            return null;
        }
    }

    @Override
    public void run() {
        do {
            Work w = work;
            work = null;
            carrier.setName(w.name);
            w.body.run();
        } while (carrier.forget() && rest());
    }

    /** Waits for the next world; false if none came. */
    private boolean rest() {
        synchronized (IDLE) {
            if (IDLE.size() >= MOST_IDLE) {
                return false;
            }
            IDLE.push(this);
        }
        long end = System.nanoTime() + LINGER;
        while (work == null && (System.nanoTime() < end || !leave())) {
            U.park(false, LINGER);
        }
        return work != null;
    }

    /** False if another world has this carrier already. */
    private boolean leave() {
        synchronized (IDLE) {
            return IDLE.remove(this);
        }
    }
}
