package dev.detsim.core.world;

import dev.detsim.EscapeError;
import dev.detsim.core.monitor.Inbox;
import dev.detsim.core.process.ProcessKilled;
import dev.detsim.core.process.SimProcess;
import dev.detsim.core.run.RunOptions;
import dev.detsim.core.thread.Hashes;
import dev.detsim.core.thread.Initializer;
import dev.detsim.core.thread.SimThread;
import dev.detsim.core.thread.ThreadIds;
import dev.detsim.core.trace.Kind;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the hooks and the kernel ask of a world: a few lines each, and the numbers that only they need. */
final class HookedWorld extends World {
    /** {@code System.nanoTime} at the start of each world. */
    private static final long NANO_ORIGIN = 1_000_000_000L;
    private static final int PROCESSORS = 4;
    private static final String THREADS = "thread";
    /** A dead thread that spins on is in a loop of its own: those of the JDK's locks, which must not fail, are shorter. */
    private static final int MOST_DEAD_SPINS = 1 << 14;
    private static final AtomicLong WORLDS = new AtomicLong();

    private final Inbox inbox = new Inbox();
    private final Hashes hashes;
    private final Output output = new Output(this);
    private final ProcessKilled death = new ProcessKilled();
    private final List<Object> retained = new ArrayList<>();
    private final ThreadIds threadIds = new ThreadIds(DetsimThreads.idBase(WORLDS.incrementAndGet()));

    HookedWorld(RunOptions options, @Nullable String host, Runnable onEnd) {
        super(options, host, onEnd);
        hashes = new Hashes(options.seed());
    }

    @Override
    public Inbox inbox() {
        return inbox;
    }

    @Override
    public boolean plain() {
        return options.plain();
    }

    // threads

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
        machines().threadEnded(t);
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
        return reaper.deathOf((SimThread) thread, death);
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

    private void quietPoint(Kind kind) {
        SimThread t = running();
        if (t != null && !t.dead) {
            scheduler.point(t, kind);
        }
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
        SimThread t = running();
        if (t != null && !t.dead) {
            scheduler.spin(t);
        } else if (t != null && ++t.deadSpins > MOST_DEAD_SPINS) {
            throw deathOf(t);
        }
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
        return threadIds.next(initializer());
    }

    @Override
    public int nextThreadNumber() {
        return count(THREADS);
    }

    @Override
    public int count(String counter) {
        Initializer initializer = initializer();
        return initializer == null ? process().count(counter) : initializer.count(counter);
    }

    /** The class initialiser that the caller runs, or null. */
    private @Nullable Initializer initializer() {
        SimThread t = running();
        return t == null ? null : t.initializer();
    }

    @Override
    public long nanoTime() {
        return NANO_ORIGIN + scheduler.readClock(running());
    }

    @Override
    public long wallClock() {
        return EPOCH_NANOS + scheduler.readClock(running());
    }

    @Override
    public long draw(int purpose) {
        SimThread t = running();
        if (t == null) {
            throw new IllegalStateException("an invariant must not draw random numbers");
        }
        long bits = t.draw(purpose);
        journal.fold(t, Kind.DRAW, bits);
        return bits;
    }

    @Override
    public int hashFor(Class<?> type) {
        Initializer initializer = initializer();
        return initializer == null ? hashes.next(type) : initializer.hashFor(type);
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
        return after(unit.toNanos(delay), command);
    }

    // environment

    @Override
    public SimProcess ownerOf(String field) {
        boolean initializing = initializer() != null;
        return initializing && running().initializes(field.substring(0, field.lastIndexOf('.'))) ? null : process();
    }

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
        Supplier<PrintStream> redirected = process().out();
        return redirected != null ? redirected.get() : output.out(real);
    }

    @Override
    public PrintStream err(PrintStream real) {
        Supplier<PrintStream> redirected = process().err();
        return redirected != null ? redirected.get() : output.err(real);
    }

    @Override
    public void setOut(PrintStream stream) {
        process().out(() -> stream);
    }

    @Override
    public void setErr(PrintStream stream) {
        process().err(() -> stream);
    }

    @Override
    public void retain(Object referent) {
        retained.add(referent);
    }

    @Override
    public void exit(int status, boolean hooks) {
        SimThread t = running();
        if (t.dead) {
            throw deathOf(t);
        }
        machines().exit(t, status, hooks);
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
