package dev.detsim.core.world;

import dev.detsim.core.process.SimProcess;
import dev.detsim.core.run.Leftover;
import dev.detsim.core.thread.SimThread;
import dev.detsim.core.thread.Threads;
import java.util.ArrayList;
import java.util.List;

/**
 * Kills by unwinding: while virtual time stands still, each dead thread runs once more, in the order of the threads, with an
 * error thrown out of whatever it was blocked in, so that its locks are released. A thread that waits for a living owner's
 * monitor stays until it gets it. A thread that swallows the error again and again is given up.
 */
final class Reaper {
    private static final int MOST_DEATHS = 1000;
    private final World world;
    private final Threads threads;
    private final DetsimKernel kernel = DetsimKernel.get();
    private final List<Leftover> givenUp = new ArrayList<>();
    private boolean pending;

    Reaper(World world, Threads threads) {
        this.world = world;
        this.threads = threads;
    }

    /** Whether there is something to unwind before anything else happens. */
    boolean isPending() {
        return pending;
    }

    /** Threads that could not be stopped. */
    List<Leftover> givenUp() {
        return givenUp;
    }

    /** Marks all threads of a process dead. */
    void kill(SimProcess process) {
        threads.forEach(t -> {
            if (t.process == process) {
                t.dead = true;
                pending = true;
            }
        });
    }

    /**
     * Lets the dead threads end, as far as they can. A step of a pinned thread passes the baton: the loop of its carrier then
     * goes on here, which is why nothing is kept between two steps.
     */
    void unwind(DetsimCarrier me) {
        boolean progress = true;
        while (progress) {
            progress = false;
            for (SimThread t : threads.list()) {
                progress |= t.dead && t.linked && unwind(me, t);
            }
        }
        pending = false;
    }

    private boolean unwind(DetsimCarrier me, SimThread t) {
        if (t.parkedOn == null && t.pinnedOn == null && kernel.isNew(t)) {
            drop(t);
            return true;
        }
        if (t.deaths > MOST_DEATHS) {
            giveUp(t);
            return true;
        }
        if (!world.baton.unpark(t) && t.pinnedOn == null) {
            kernel.wake(t);
        }
        return (t.pinnedOn != null || kernel.isRunnable(t)) && step(me, t);
    }

    private boolean step(DetsimCarrier me, SimThread t) {
        int deaths = t.deaths;
        world.scheduler.ready.remove(t);
        world.scheduler.stepOf(me, t);
        return !t.linked || t.deaths != deaths;
    }

    private void drop(SimThread t) {
        kernel.cancelTimer(t);
        world.scheduler.forget(t);
        threads.unlink(t);
        t.ended = true;
    }

    private void giveUp(SimThread t) {
        givenUp.add(ThreadReport.leftover(threads, t));
        drop(t);
    }

    /** The error that ends a dead thread; one that has met it too often never comes back from here. */
    Error deathOf(SimThread t, Error error) {
        if (++t.deaths > MOST_DEATHS) {
            giveUp(t);
            kernel.abandonSelf(t);
        }
        return error;
    }
}
