package dev.detsim.core.thread;

import dev.detsim.core.process.SimProcess;
import dev.detsim.core.random.Draws;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The live threads of a world, in the order in which they were made, and how new ones come to be. */
public final class Threads {
    private final DetsimWorld world;
    private final long seed;
    private @Nullable SimThread head;
    private @Nullable SimThread tail;
    private int next;
    private int live;

    /** No threads yet. */
    public Threads(DetsimWorld world, long seed) {
        this.world = world;
        this.seed = seed;
    }

    /** The continuation of a new virtual thread of {@code process}. */
    public SimThread adopt(Thread vehicle, Runnable target, SimProcess process) {
        long key = Draws.mix(seed + process.host().number() * 1_000_003L);
        key = Draws.mix(key + process.incarnation() * 1_000_033L + process.nextThread());
        SimThread t = new SimThread(world, vehicle, target, new SimThread.Identity(next++, process, key));
        t.dead = !process.alive();
        link(t);
        return t;
    }

    /** Makes the vehicle of a platform thread and starts it. */
    public SimThread launch(Thread facade) {
        Body body = new Body(facade);
        SimThread t = (SimThread) DetsimKernel.get().create(world, facade.getName(), body);
        body.thread = t;
        DetsimThreads.bind(facade, t);
        if (!facade.isDaemon()) {
            t.process.userStarted();
        }
        t.vehicle().start();
        return t;
    }

    /** What a vehicle runs. */
    private static final class Body implements Runnable {
        private final Thread facade;
        private SimThread thread;

        Body(Thread facade) {
            this.facade = facade;
        }

        @Override
        public void run() {
            try {
                facade.run();
            } catch (Throwable e) {
                if (!thread.dead) {
                    DetsimThreads.uncaught(thread, e);
                }
            } finally {
                DetsimThreads.end(thread);
            }
        }
    }

    private void link(SimThread t) {
        t.linked = true;
        t.previous = tail;
        if (tail == null) {
            head = t;
        } else {
            tail.next = t;
        }
        tail = t;
        live++;
    }

    /** Takes a thread out of the list; true if it was in it. */
    public boolean unlink(SimThread t) {
        if (!t.linked) {
            return false;
        }
        t.linked = false;
        live--;
        if (t.previous == null) {
            head = t.next;
        } else {
            t.previous.next = t.next;
        }
        if (t.next == null) {
            tail = t.previous;
        } else {
            t.next.previous = t.previous;
        }
        t.previous = null;
        t.next = null;
        return true;
    }

    /** How many threads are alive. */
    public int live() {
        return live;
    }

    /** The live threads now. */
    public List<SimThread> list() {
        List<SimThread> all = new ArrayList<>(live);
        forEach(all::add);
        return all;
    }

    /** Visits the live threads; the visitor must not end any. */
    public void forEach(Consumer<SimThread> visitor) {
        for (SimThread t = head; t != null; t = t.next) {
            visitor.accept(t);
        }
    }
}
