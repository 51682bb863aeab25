package dev.detsim.core.world;

import dev.detsim.core.monitor.MonitorOwner;
import dev.detsim.core.schedule.ReadySet;
import dev.detsim.core.schedule.Strategy;
import dev.detsim.core.thread.SimThread;
import dev.detsim.core.time.TimerHeap;
import dev.detsim.core.trace.Kind;
import dev.detsim.core.trace.Trace;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The loop of a world. It runs on whatever carrier holds the baton: chooses a ready thread, lets it run to its next yield,
 * looks who can go on because of that, and when nobody can, jumps to the next timer. Virtual time moves here and with reads
 * of the clock, nowhere else.
 */
final class Scheduler {
    /** What one read of the clock takes, in nanoseconds. */
    private static final int READ_TIME = 20;
    /** What a turn of a waiting loop takes while nobody else can run, in nanoseconds: what it waits for may be a timer. */
    private static final int SPIN_TIME = 1_000;
    /** So many spins are a step: the loop looks at limits and invariants. */
    private static final int SPINS = 1 << 16;
    private final World world;
    private final Strategy strategy;
    private final Trace trace;
    private final DetsimKernel kernel = DetsimKernel.get();
    private final ConcurrentLinkedQueue<SimThread> external = new ConcurrentLinkedQueue<>();
    final ReadySet ready = new ReadySet();
    final TimerHeap timers = new TimerHeap();
    private long now;
    private long steps;
    private int atMonitor;
    private int spins;
    /** Grows while the loop runs; read by the watchdog. */
    private final AtomicLong progress = new AtomicLong();
    /** What a yielding thread has chosen on the spot, or null. */
    private SimThread chosen;
    private volatile SimThread awaiting;
    /** Set to end the loop on all carriers; by the watchdog, too, for a world that it has given up. */
    private volatile boolean finished;

    Scheduler(World world, Strategy strategy, Trace trace) {
        this.world = world;
        this.strategy = strategy;
        this.trace = trace;
    }

    long now() {
        return now;
    }

    long steps() {
        return steps;
    }

    /** A read of the clock by a simulated thread: a loop on time must end. */
    long readClock(SimThread reader) {
        if (reader != null && !reader.dead && reader.initializer() == null) {
            now += READ_TIME;
        }
        return now;
    }

    /** Ends the loop after the step that is being made, if that ever ends. */
    void finish() {
        finished = true;
    }

    /** Runs until the world is finished. */
    void loop(DetsimCarrier me) {
        while (!finished) {
            advance();
            drainExternal();
            if (world.reaper.isPending()) {
                unchoose();
                world.reaper.unwind(me);
            } else if (chosen != null) {
                stepOf(me, takeChosen());
            } else if (timers.firstDeadline() <= now) {
                timers.poll().run();
            } else if (ready.size() > 0) {
                stepOf(me, choose());
            } else if (timers.size() > 0 && !world.isEnding()) {
                jump();
            } else {
                world.stalled();
            }
            world.afterStep();
        }
    }

    /** Seen by the watchdog soon enough: ordering nothing, it costs nothing. */
    private void advance() {
        progress.setOpaque(progress.getPlain() + 1);
    }

    long progress() {
        return progress.getOpaque();
    }

    private SimThread takeChosen() {
        SimThread t = chosen;
        chosen = null;
        return t;
    }

    private SimThread choose() {
        SimThread t = strategy.next(ready);
        ready.remove(t);
        steps++;
        now += strategy.stepTime();
        trace.fold(Kind.STEP, t.number, now);
        return t;
    }

    private void jump() {
        now = Math.max(now, timers.firstDeadline());
        timers.poll().run();
        deliver();
    }

    /**
     * One step of a thread, chosen or being unwound. A monitor of the JDK that all worlds share may be held outside of this
     * one: the step waits for it in real time and then goes on, as if nobody had held it.
     */
    void stepOf(DetsimCarrier me, SimThread t) {
        resume(me, t);
        while (t.atMonitor && kernel.isEntering(t) && MonitorOwner.isOutside(t, world.threads) && awaitMonitor(t)) {
            resume(me, t);
        }
        deliver();
    }

    /** False if the world was given up meanwhile. */
    private boolean awaitMonitor(SimThread t) {
        awaiting = t;
        for (int spins = 0; !finished && t.atMonitor; spins++) {
            DetsimPatience.pause(spins);
            world.inbox().deliver();
        }
        awaiting = null;
        ready.remove(t);
        return !finished;
    }

    /** The thread that waits for a monitor held outside of the world, or null; read by the watchdog. */
    SimThread awaiting() {
        return awaiting;
    }

    private void resume(DetsimCarrier me, SimThread t) {
        if (t.pinnedOn != null) {
            world.baton.resume(me, t);
        } else if (world.plain()) {
            kernel.plainStep(me, t);
        } else {
            kernel.step(me, t);
        }
    }

    private void deliver() {
        if (atMonitor > 0 || !world.inbox().isEmpty()) {
            world.inbox().deliver();
        }
    }

    // what becomes of threads

    void submit(SimThread t) {
        DetsimCarrier c = DetsimCarrier.current();
        if (c != null && c.home == world) {
            ready(t);
        } else {
            external.add(t);
        }
    }

    private void drainExternal() {
        for (SimThread t = external.poll(); t != null; t = external.poll()) {
            world.count("wake-ups from outside", 1);
            ready(t);
        }
    }

    void ready(SimThread t) {
        leaveMonitor(t);
        if (!t.linked) {
            return;
        }
        if (t.process.paused() && !t.dead) {
            t.process.held().add(t);
        } else if (t.readyIndex < 0) {
            ready.add(t);
        }
    }

    void blocked(SimThread t) {
        if (!t.atMonitor) {
            t.atMonitor = true;
            atMonitor++;
        }
    }

    private void leaveMonitor(SimThread t) {
        if (t.atMonitor) {
            t.atMonitor = false;
            atMonitor--;
        }
    }

    /** A thread that ended or was given up is nowhere any more. */
    void forget(SimThread t) {
        leaveMonitor(t);
        ready.remove(t);
        t.process.held().remove(t);
    }

    // scheduling points

    /** Lets others run if the strategy says so. */
    void point(SimThread t, Kind kind) {
        if (t.initializer() == null && (ready.size() > 0 || timers.firstDeadline() <= now)) {
            trace.fold(kind, t.number);
            if (strategy.preempt(t, kind)) {
                makeRoom(t);
            }
        }
    }

    /** {@code Thread.onSpinWait}. */
    void spin(SimThread t) {
        idle(t);
        if (++spins % SPINS == 0) {
            makeRoom(t);
        } else {
            point(t, Kind.YIELD);
        }
    }

    /** {@code Thread.yield}. */
    void yieldNow(SimThread t) {
        idle(t);
        makeRoom(t);
    }

    /**
     * Lets another thread run. It is chosen on the spot, with the draws that the loop would make: a thread that chooses itself
     * goes on without a switch.
     */
    private void makeRoom(SimThread t) {
        if (!mayChoose(t)) {
            kernel.yieldNow(t);
            return;
        }
        advance();
        ready.add(t);
        SimThread next = choose();
        if (next != t) {
            chosen = next;
            switchFrom(t);
        }
    }

    /** Whether the loop would do nothing before its next choice. */
    private boolean mayChoose(SimThread t) {
        return !finished && atMonitor == 0 && timers.firstDeadline() > now && external.isEmpty() && !t.dead
                && t.initializer() == null && !t.process.paused() && world.inbox().isEmpty()
                && !world.reaper.isPending()
                && world.isCalm();
    }

    /** A thread that native frames keep on its carrier cannot make room. */
    private void switchFrom(SimThread t) {
        if (!kernel.yieldNow(t)) {
            ready.remove(t);
            unchoose();
        }
    }

    private void unchoose() {
        if (chosen != null) {
            ready.add(takeChosen());
        }
    }

    private void idle(SimThread t) {
        if (ready.size() == 0 && t.initializer() == null) {
            now += SPIN_TIME;
        }
    }

    /** The virtual time after a delay; a delay without end never ends. */
    long deadline(long delay) {
        long deadline = now + delay;
        return deadline < 0 ? Long.MAX_VALUE : deadline;
    }
}
