package dev.detsim.core.world;

import dev.detsim.core.thread.SimThread;
import dev.detsim.core.time.TimerEntry;
import java.util.ArrayDeque;
import jdk.internal.misc.Unsafe;

/**
 * One baton, so one order. A thread that parks under native frames (in a class initialiser, say) cannot leave its carrier:
 * the carrier keeps its stack and passes the baton to a spare one, which goes on with the same loop. When the thread may go
 * on, "give the baton back" is an ordinary ready entry.
 */
final class Baton {
    private static final Unsafe U = Unsafe.getUnsafe();
    private final World world;
    private final String name;
    private final ArrayDeque<DetsimCarrier> spares = new ArrayDeque<>();
    private volatile DetsimCarrier holder;
    private volatile boolean over;
    private int carriers;

    Baton(World world, String name) {
        this.world = world;
        this.name = name;
    }

    /** The carrier that runs at the moment. */
    DetsimCarrier holder() {
        return holder;
    }

    /** Starts the first carrier. */
    void start() {
        give(newCarrier());
    }

    private DetsimCarrier newCarrier() {
        return Shift.begin(world, name + "-" + carriers++, this::runCarrier);
    }

    private void runCarrier() {
        await(DetsimCarrier.current());
        if (!over) {
            world.runLoop(DetsimCarrier.current());
        }
    }

    /** The loop has ended on one carrier: the others end too. */
    void end() {
        over = true;
        spares.forEach(U::unpark);
    }

    private void give(DetsimCarrier to) {
        holder = to;
        U.unpark(to);
    }

    private void await(DetsimCarrier me) {
        while (holder != me && !over) {
            U.park(false, 0L);
        }
    }

    /** Parks the thread that is mounted on {@code me}; {@code nanos} is 0 for no limit. */
    void park(DetsimCarrier me, long nanos) {
        SimThread t = (SimThread) me.current;
        Thread facade = me.facade;
        t.parkedOn = me;
        TimerEntry timer = nanos > 0 ? world.after(nanos, () -> unpark(t)) : null;
        me.current = null;
        me.facade = null;
        me.inside = null;
        me.statics = DetsimStaticState.OUTSIDE;
        give(spares.isEmpty() ? newCarrier() : spares.pop());
        awaitReturn(me);
        me.current = t;
        me.facade = facade;
        me.inside = world;
        me.statics = t.statics;
        if (timer != null) {
            timer.cancel();
        }
    }

    /** A thread that is still parked when its world is over stays: the world has reported that it could not be stopped. */
    private void awaitReturn(DetsimCarrier me) {
        await(me);
        while (holder != me) {
            U.park(false, 0L);
        }
    }

    /** The thread may go on; false if it is not parked on a carrier. */
    boolean unpark(SimThread t) {
        if (t.parkedOn == null) {
            return false;
        }
        t.pinnedOn = t.parkedOn;
        t.parkedOn = null;
        world.scheduler.ready(t);
        return true;
    }

    /** Passes the baton to the carrier that a ready thread is pinned on, and waits as a spare. */
    void resume(DetsimCarrier me, SimThread t) {
        DetsimCarrier to = t.pinnedOn;
        t.pinnedOn = null;
        spares.push(me);
        give(to);
        await(me);
    }
}
