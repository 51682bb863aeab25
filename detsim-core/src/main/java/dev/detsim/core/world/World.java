package dev.detsim.core.world;

import dev.detsim.DeadlockError;
import dev.detsim.EscapeError;
import dev.detsim.TimeLimitError;
import dev.detsim.core.driver.DiskDriver;
import dev.detsim.core.driver.NetworkDriver;
import dev.detsim.core.monitor.HasInbox;
import dev.detsim.core.monitor.Inbox;
import dev.detsim.core.process.Machines;
import dev.detsim.core.process.ProcessKilled;
import dev.detsim.core.process.SimProcess;
import dev.detsim.core.run.RunOptions;
import dev.detsim.core.schedule.RandomStrategy;
import dev.detsim.core.thread.Hashes;
import dev.detsim.core.thread.SimThread;
import dev.detsim.core.thread.Threads;
import dev.detsim.core.time.TimerEntry;
import dev.detsim.core.trace.Kind;
import dev.detsim.core.trace.Recorder;
import dev.detsim.core.trace.Trace;
import dev.detsim.core.trace.TraceEvent;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One run of one seed: what the hooks ask for, put together from its parts. All of it is used by one carrier at a time.
 */
public final class World extends DetsimWorld implements HasInbox {
    /** 2025-01-01T00:00:00Z: the virtual wall clock at the start of each world, in seconds. */
    private static final long EPOCH = 1_735_689_600L;
    /** {@code System.nanoTime} at the start of each world. */
    private static final long NANO_ORIGIN = 1_000_000_000L;
    private static final int PROCESSORS = 4;
    private static final AtomicLong WORLDS = new AtomicLong();

    final RunOptions options;
    final Trace trace = new Trace();
    final Scheduler scheduler;
    final Baton baton;
    final Reaper reaper;
    final Threads threads;
    final Invariants invariants = new Invariants();
    private final Inbox inbox = new Inbox();
    private final Hashes hashes;
    private final Machines machines;
    private final Recorder recorder;
    private final Output output = new Output(this);
    private final Map<String, Long> counters = new TreeMap<>();
    private final Map<String, Integer> jdkCounters = new TreeMap<>();
    private final List<Object> retained = new ArrayList<>();
    private final Runnable onEnd;
    private final long limit;
    private long nextThreadId = DetsimThreads.idBase(WORLDS.incrementAndGet());
    private int nextThreadNumber;
    private SimProcess spawning;
    private SimThread body;
    private @Nullable Throwable failure;
    private @Nullable End end;
    DiskDriver disks;
    NetworkDriver network;

    /** Loads what the first world would load; to be called before it, outside of worlds. */
    public static void prepare() {
        Drivers.load();
    }

    /** A world that has not begun; {@code onEnd} is called on a carrier when it is over. */
    public World(RunOptions options, Runnable onEnd) {
        this.options = options;
        this.onEnd = onEnd;
        limit = options.timeLimit().toNanos();
        scheduler = new Scheduler(this, new RandomStrategy(options.seed()), trace);
        baton = new Baton(this, "detsim-" + options.seed());
        threads = new Threads(this, options.seed());
        reaper = new Reaper(this, threads);
        hashes = new Hashes(options.seed());
        recorder = options.recording() ? new Recorder() : null;
        machines = new Machines(this);
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

    private @Nullable Runnable onStart;

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
            me.enterWorld();
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

    private void check() {
        if (!invariants.isEmpty()) {
            Throwable violation = invariants.check(baton.holder(), scheduler.steps());
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
        end = new End(scheduler.steps(), scheduler.now(), trace.hash(), Map.copyOf(counters));
        trace.close();
        machines.killAll();
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
        return end != null ? end : new End(scheduler.steps(), scheduler.now(), trace.hash(), Map.copyOf(counters));
    }

    /** Whether threads are left that could not be stopped. */
    public List<String> leftovers() {
        List<String> left = new ArrayList<>(reaper.givenUp());
        threads.forEach(t -> left.add(t.process.host().name() + "/" + t.name()));
        return left;
    }

    /** The recorded events; empty if it is not recorded. */
    public List<TraceEvent> events() {
        return recorder == null ? List.of() : recorder.events();
    }

    /** Grows while the world runs: read by the watchdog. */
    public long progress() {
        return scheduler.progress;
    }

    /** The stack of the thread that runs at the moment; called by the watchdog. */
    public String runningThread() {
        return ThreadReport.running(baton.holder());
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

    /** Virtual time since the start, in nanoseconds; reading it takes none. */
    public long now() {
        return scheduler.now();
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
        return scheduler.timers.add(Math.addExact(scheduler.now(), delay), action);
    }

    /** Adds to a counter of the summary. */
    public void count(String counter, long delta) {
        if (end == null) {
            counters.merge(counter, delta, Long::sum);
        }
    }

    /** Folds a value into the trace. */
    public void fold(Kind kind, long value) {
        if (isTraced()) {
            trace.fold(kind, value);
        }
    }

    /** Folds bytes into the trace. */
    public void fold(Kind kind, byte[] bytes, int from, int length) {
        if (isTraced()) {
            trace.fold(kind, bytes, from, length);
        }
    }

    /** What dead threads and class initialisers do is no part of the run. */
    private boolean isTraced() {
        SimThread t = running();
        return t == null || !t.dead && t.initializer() == null;
    }

    /** Notes an event if the run is recorded. */
    public void event(Kind kind, String node, Supplier<String> detail) {
        if (recorder != null && end == null) {
            SimThread t = running();
            String thread = t == null ? "" : t.name();
            recorder.add(new TraceEvent(scheduler.steps(), scheduler.now(), node, thread, kind, detail.get()));
        }
    }

    /** The thread that is mounted on the calling carrier, or null in the loop. */
    public SimThread running() {
        DetsimCarrier c = DetsimCarrier.current();
        return c == null || c.home != this ? null : (SimThread) c.current;
    }

    /** The process of the caller; in the loop the one that threads are being made for. */
    public SimProcess process() {
        SimThread t = running();
        return spawning != null ? spawning : t != null ? t.process : machines.test();
    }

    /** Makes the threads that {@code action} makes belong to a process. */
    public <T> T spawnIn(SimProcess process, Supplier<T> action) {
        SimProcess before = spawning;
        DetsimCarrier c = DetsimCarrier.current();
        boolean loop = c.current == null;
        spawning = process;
        if (loop) {
            c.enterWorld();
        }
        try {
            return action.get();
        } finally {
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

    private void quietPoint(Kind kind) {
        SimThread t = running();
        if (t != null && !t.dead) {
            scheduler.point(t, kind);
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

    // what the hooks and the kernel ask: threads

    @Override
    public Inbox inbox() {
        return inbox;
    }

    @Override
    public boolean plain() {
        return options.plain();
    }

    @Override
    public DetsimContinuation adopt(Thread vehicle, Runnable target) {
        return threads.adopt(vehicle, target, process());
    }

    @Override
    public void submit(DetsimContinuation thread) {
        scheduler.submit((SimThread) thread);
    }

    @Override
    public void ready(DetsimContinuation thread) {
        scheduler.ready((SimThread) thread);
    }

    @Override
    public void blocked(DetsimContinuation thread) {
        scheduler.blocked((SimThread) thread);
    }

    @Override
    public void done(DetsimContinuation thread) {
        SimThread t = (SimThread) thread;
        scheduler.forget(t);
        threads.unlink(t);
        machines.threadEnded(t);
    }

    @Override
    public void yieldNow(DetsimContinuation thread) {
        SimThread t = (SimThread) thread;
        if (!t.dead) {
            scheduler.yieldNow(t);
        }
        if (t.dead) {
            throw deathOf(t);
        }
    }

    @Override
    public void start(Thread facade) {
        point(Kind.START);
        threads.launch(facade);
    }

    @Override
    public Thread[] liveThreads() {
        List<Thread> live = new ArrayList<>();
        SimProcess mine = process();
        threads.forEach(t -> {
            if (t.process == mine && t.facade != null) {
                live.add(t.facade);
            }
        });
        return live.toArray(Thread[]::new);
    }

    @Override
    public Error deathOf(DetsimContinuation thread) {
        return reaper.deathOf((SimThread) thread, ProcessKilled.ERROR);
    }

    @Override
    public void parkPinned(DetsimCarrier carrier, long nanos) {
        SimThread t = (SimThread) carrier.current;
        if (!t.dead) {
            baton.park(carrier, nanos);
        }
        if (t.dead) {
            throw deathOf(t);
        }
    }

    @Override
    public boolean unparkPinned(DetsimCarrier carrier) {
        for (SimThread t : threads.list()) {
            if (t.parkedOn == carrier) {
                return baton.unpark(t);
            }
        }
        return false;
    }

    @Override
    public void unparked() {
        quietPoint(Kind.UNPARK);
    }

    @Override
    public void notified() {
        quietPoint(Kind.NOTIFY);
    }

    @Override
    public void unlocked() {
        quietPoint(Kind.UNLOCK);
    }

    @Override
    public void spun() {
        quietPoint(Kind.YIELD);
    }

    @Override
    public void enterInitializer(String className) {
        SimThread t = running();
        if (t != null) {
            t.enterInitializer(className);
        }
    }

    @Override
    public void exitInitializer() {
        SimThread t = running();
        if (t != null && t.initializer() != null) {
            t.exitInitializer();
        }
    }

    // numbers, time, chance

    @Override
    public long nextThreadId() {
        return nextThreadId++;
    }

    @Override
    public int nextThreadNumber() {
        return nextThreadNumber++;
    }

    @Override
    public int count(String counter) {
        return jdkCounters.merge(counter, 1, Integer::sum) - 1;
    }

    @Override
    public long nanoTime() {
        return NANO_ORIGIN + scheduler.readClock(running());
    }

    @Override
    public long wallClock() {
        return EPOCH * 1_000_000_000L + scheduler.readClock(running());
    }

    @Override
    public long draw(int purpose) {
        SimThread t = running();
        if (t == null) {
            throw new IllegalStateException("an invariant must not draw random numbers");
        }
        long bits = t.draw(purpose);
        if (!t.dead && t.initializer() == null) {
            trace.fold(Kind.DRAW, bits);
        }
        return bits;
    }

    @Override
    public int hashFor(Class<?> type) {
        SimThread t = running();
        return t != null && t.initializer() != null ? t.initializer().hashFor(type) : hashes.next(type);
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
        return after(unit.toNanos(delay), command);
    }

    // environment

    @Override
    public int processors() {
        return PROCESSORS;
    }

    @Override
    public ForkJoinPool processPool() {
        SimProcess p = process();
        if (p.pool() == null) {
            p.pool(DetsimPools.newCommonPool(PROCESSORS - 1));
        }
        return p.pool();
    }

    @Override
    public PrintStream out(PrintStream real) {
        return output.out(real);
    }

    @Override
    public PrintStream err(PrintStream real) {
        return output.err(real);
    }

    @Override
    public void retain(Object referent) {
        retained.add(referent);
    }

    @Override
    public void exit(int status, boolean hooks) {
        machines.exit(running(), status, hooks);
    }

    @Override
    public void addShutdownHook(Thread hook) {
        process().shutdownHooks().add(hook);
    }

    @Override
    public boolean removeShutdownHook(Thread hook) {
        return process().shutdownHooks().remove(hook);
    }

    @Override
    public Error refuse(String call) {
        EscapeError e = new EscapeError(call);
        fail(e);
        return e;
    }

    @Override
    public DetsimNetwork network() {
        if (network == null) {
            throw refuse("the network (there is no detsim-net on the class path): a socket");
        }
        return network;
    }

    @Override
    public DetsimFiles files() {
        return disks;
    }

    @Override
    public void execute(Runnable task) {
        throw new IllegalStateException("a task was handed to the scheduler of a world: " + task);
    }
}
