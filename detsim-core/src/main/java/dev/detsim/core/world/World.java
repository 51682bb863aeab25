package dev.detsim.core.world;

import dev.detsim.DeadlockError;
import dev.detsim.TimeLimitError;
import dev.detsim.core.driver.DiskDriver;
import dev.detsim.core.driver.NetworkDriver;
import dev.detsim.core.monitor.HasInbox;
import dev.detsim.core.process.Machines;
import dev.detsim.core.process.SimProcess;
import dev.detsim.core.run.Leftover;
import dev.detsim.core.run.RunOptions;
import dev.detsim.core.schedule.RandomStrategy;
import dev.detsim.core.thread.SimThread;
import dev.detsim.core.thread.Threads;
import dev.detsim.core.time.TimerEntry;
import dev.detsim.core.trace.Kind;
import dev.detsim.core.trace.Recording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One run of one seed: its parts, its course, and what the parts do for each other. Used by one carrier at a time. */
public abstract class World extends DetsimWorld implements HasInbox {
    /** 2025-01-01T00:00:00Z: the virtual wall clock at the start of each world. */
    static final long EPOCH_NANOS = EPOCH_MILLIS * 1_000_000;

    final RunOptions options;
    final Journal journal;
    final Scheduler scheduler;
    final Baton baton;
    final Reaper reaper;
    final Threads threads;
    final Invariants invariants = new Invariants();
    private final Machines machines;
    private final Runnable onEnd;
    private @Nullable Runnable onStart;
    private final long limit;
    private @Nullable SimProcess spawning;
    private SimThread body;
    private @Nullable Throwable failure;
    private @Nullable End end;
    DiskDriver disks;
    NetworkDriver network;

    /** Loads what the first world would load; to be called before it, outside of worlds. */
    public static void prepare() {
        Drivers.load();
    }

    /** A world that has not begun; {@code onEnd} is called when it is over. Its processes share the statics of {@code host}. */
    public static World create(RunOptions options, @Nullable String host, Runnable onEnd) {
        return new HookedWorld(options, host, onEnd);
    }

    World(RunOptions options, @Nullable String host, Runnable onEnd) {
        this.options = options;
        this.onEnd = onEnd;
        limit = options.timeLimit().toNanos();
        journal = new Journal(options, new Eyewitness(this));
        scheduler = new Scheduler(this, new RandomStrategy(options.seed()), journal.trace);
        baton = new Baton(this, "detsim-" + options.seed());
        threads = new Threads(this, options.seed());
        reaper = new Reaper(this, threads);
        machines = new Machines(this, host);
    }

    /**
     * What a run was when its body ended.
     *
     * @param steps    steps so far
     * @param nanos    virtual time
     * @param hash     hash of the trace
     * @param counters what was counted
     */
    public record End(long steps, long nanos, long hash, Map<String, Long> counters) {
    }

    // the course of a world
    /** Starts it: {@code main} is the body's thread; called by the thread that wants the result. */
    public void start(Runnable main) {
        onStart = main;
        baton.start();
    }

    /** Runs the loop on the carrier that was given the baton. */
    void runLoop(DetsimCarrier me) {
        try {
            begin(me);
            scheduler.loop(me);
        } catch (Throwable e) {
            fail(new IllegalStateException("the simulation itself failed", e));
        }
        baton.end();
        onEnd.run();
    }

    private void begin(DetsimCarrier me) {
        if (onStart != null) {
            Runnable main = onStart;
            onStart = null;
            me.enterWorld(machines.test().statics());
            Drivers.install(this);
            body = machines.startBody(main);
            me.exitWorld();
        }
    }

    /** After each step: is anything wrong, is it over? */
    void afterStep() {
        if (end != null) {
            if (!reaper.isPending()) {
                scheduler.finish();
            }
        } else if (failure != null || !body.linked) {
            end();
        } else {
            check();
        }
    }

    /** Whether there would be nothing to do after a step. */
    boolean isCalm() {
        return end == null && failure == null && body.linked && invariants.isEmpty() && scheduler.now() <= limit;
    }

    private void check() {
        if (!invariants.isEmpty()) {
            Throwable violation = invariants.check(baton.holder(), machines.test().statics(), scheduler.steps());
            if (violation != null) {
                fail(violation);
            }
        }
        if (scheduler.now() > limit) {
            fail(new TimeLimitError(options.timeLimit(), ThreadReport.of(threads)));
        }
    }

    /** Nothing is ready and no timer is pending. */
    void stalled() {
        if (end == null) {
            fail(new DeadlockError(ThreadReport.of(threads)));
        } else {
            scheduler.finish();
        }
    }

    boolean isEnding() {
        return end != null;
    }

    private void end() {
        end = snapshot();
        journal.close();
        machines.killAll();
    }

    private End snapshot() {
        return new End(scheduler.steps(), scheduler.now(), journal.trace.hash(), journal.counters());
    }

    /** Fails the run; the first failure counts. */
    public void fail(Throwable e) {
        if (failure == null && end == null) {
            failure = e;
        }
    }

    /** What failed the run, or null. */
    public Throwable failure() {
        return failure;
    }

    /** What it was when its body ended. */
    public End outcome() {
        return end != null ? end : snapshot();
    }

    /** Threads that are left, since they could not be stopped. */
    public List<Leftover> leftovers() {
        List<Leftover> left = new ArrayList<>(reaper.givenUp());
        threads.list().forEach(t -> left.add(ThreadReport.leftover(threads, t)));
        return left;
    }

    /** What was kept, as the options asked. */
    public Recording recording() {
        return journal.recording();
    }

    /** Grows while the world runs: read by the watchdog. */
    public long progress() {
        return scheduler.progress();
    }

    /** Gives the world up: should its thread ever come back, it ends. Called by the watchdog. */
    public void abandon() {
        scheduler.finish();
    }

    /** The thread that runs at the moment, and its stack; called by the watchdog. */
    public Leftover runningThread() {
        SimThread awaiting = scheduler.awaiting();
        return awaiting != null ? ThreadReport.leftover(threads, awaiting) : ThreadReport.running(baton.holder());
    }

    // for the parts and for the api

    /** The options of the run. */
    public RunOptions options() {
        return options;
    }

    /** The nodes. */
    public Machines machines() {
        return machines;
    }

    /** The network driver, or null. */
    public NetworkDriver networkDriver() {
        return network;
    }

    /** Seed, step, node, thread and time of the caller. */
    public String where() {
        SimThread t = running();
        String who = t == null ? "" : t.process.host().name() + "/" + t.name();
        return "%d step=%d %s %.6f".formatted(options.seed(), steps(), who, now() / 1e9);
    }

    /** Fails unless the caller is a thread of this world, or its loop. */
    public void checkInside(String what) {
        DetsimCarrier c = DetsimCarrier.current();
        if (c == null || c.home != this) {
            throw new IllegalStateException(
                    what + " was used outside of its world: use it in the body of the simulation, or"
                            + " in threads that the body starts");
        }
    }

    /** Virtual time since the start, in nanoseconds; reading it takes none. */
    public long now() {
        return scheduler.now();
    }

    /** The virtual wall clock, in nanoseconds since 1970; reading it takes no time. */
    public long instant() {
        return EPOCH_NANOS + scheduler.now();
    }

    /** Steps so far. */
    public long steps() {
        return scheduler.steps();
    }

    /** Adds an invariant. */
    public void always(String name, int every, BooleanSupplier holds) {
        invariants.add(name, every, holds);
    }

    /** Has the loop run an action after a delay. */
    public TimerEntry after(long delay, Runnable action) {
        return scheduler.timers.add(scheduler.deadline(delay), action);
    }

    /** Adds to a counter of the summary. */
    public void count(String counter, long delta) {
        journal.count(counter, delta);
    }

    /** Folds a value into the trace. */
    public void fold(Kind kind, long value) {
        journal.fold(running(), kind, value);
    }

    /** Folds bytes into the trace. */
    public void fold(Kind kind, byte[] bytes, int from, int length) {
        journal.fold(running(), kind, bytes, from, length);
    }

    /** Notes an event if the run is recorded. */
    public void event(Kind kind, String node, Supplier<String> detail) {
        if (journal.isRecording()) {
            journal.event(scheduler, node, running(), kind, detail);
        }
    }

    /** The thread that is mounted on the calling carrier, or null in the loop. */
    public SimThread running() {
        DetsimCarrier c = DetsimCarrier.current();
        return c == null || c.home != this ? null : (SimThread) c.current;
    }

    /** The process of the caller; in the loop the one that threads are being made for. */
    @Override
    public SimProcess process() {
        SimThread t = running();
        return spawning != null ? spawning : t != null ? t.process : machines.test();
    }

    /** Makes the threads that {@code action} makes belong to a process. */
    public <T> T spawnIn(SimProcess process, Supplier<T> action) {
        SimProcess before = spawning;
        DetsimCarrier c = DetsimCarrier.current();
        boolean loop = c.current == null;
        DetsimStaticState caller = loop ? c.enterWorld(process.statics()) : process.statics().enter();
        spawning = process;
        try {
            return action.get();
        } finally {
            caller.enter();
            spawning = before;
            if (loop) {
                c.exitWorld();
            }
        }
    }

    /** A scheduling point that may throw: others may run first; a dead thread ends. */
    public void point(Kind kind) {
        SimThread t = running();
        if (t != null) {
            if (t.dead) {
                throw deathOf(t);
            }
            scheduler.point(t, kind);
            if (t.dead) {
                throw deathOf(t);
            }
        }
    }

    /** Starts a thread for a process that {@link #spawnIn} names, whatever the caller is. */
    public SimThread launch(Thread facade) {
        return threads.launch(facade);
    }

    /** The sockets and files of a process close as those of a killed process do. */
    public void closeDevices(SimProcess process) {
        if (network != null) {
            network.processEnded(process);
        }
        if (disks != null) {
            disks.processEnded(process);
        }
    }

    /** Kills the threads of a process; the caller goes on when they have ended, or ends with them. */
    public void killThreads(SimProcess process) {
        process.end();
        reaper.kill(process);
        SimThread t = running();
        if (t != null) {
            if (!t.dead) {
                scheduler.yieldNow(t);
            }
            if (t.dead) {
                throw deathOf(t);
            }
        }
    }

    /** Holds the threads of a process back. */
    public void pause(SimProcess process) {
        process.pause(true);
        threads.forEach(t -> {
            if (t.process == process && t.readyIndex >= 0) {
                scheduler.ready.remove(t);
                process.held().add(t);
            }
        });
        SimThread t = running();
        if (t != null && t.process == process) {
            scheduler.yieldNow(t);
        }
    }

    /** Lets them go on; returns how many would have run meanwhile. */
    public int resume(SimProcess process) {
        process.pause(false);
        List<SimThread> held = List.copyOf(process.held());
        process.held().clear();
        held.forEach(scheduler::ready);
        return held.size();
    }
}
