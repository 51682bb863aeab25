package dev.detsim.core.run;

import dev.detsim.SimBody;
import dev.detsim.StuckError;
import dev.detsim.core.monitor.Unblocker;
import dev.detsim.core.process.ProcessKilled;
import dev.detsim.core.world.World;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One run, seen by the real thread that waits for its result. Loaded only once the agent is there. */
final class WorldRun {
    private static final long LOOK = 100;
    private final RunOptions options;
    private final CountDownLatch over = new CountDownLatch(1);
    private final World world;

    private WorldRun(RunOptions options, @Nullable String host) {
        this.options = options;
        world = World.create(options, host, over::countDown);
    }

    static RunResult run(RunOptions options, SimBody body) {
        if (DetsimCarrier.current() != null) {
            throw new IllegalStateException("a world was started from within a world: run it from an ordinary thread");
        }
        Jvm.prepare();
        Warm.check();
        return new WorldRun(options, HostedBody.hostOf(body)).run(body);
    }

    private RunResult run(SimBody body) {
        begin();
        try {
            return await(body);
        } finally {
            end();
        }
    }

    /** The world before the first one. */
    private static final class Warm {
        private static final RunResult RESULT;

        static {
            World.prepare();
            RESULT = new WorldRun(RunOptions.of(0), null).run(WarmUp::body);
        }

        static void check() {
            if (RESULT.failure().isPresent()) {
                throw new IllegalStateException("the simulation does not work in this JVM", RESULT.failure().get());
            }
        }
    }

    private static synchronized void begin() {
        DetsimHooks.active++;
        Unblocker.acquire();
    }

    private static synchronized void end() {
        DetsimHooks.active--;
        Unblocker.release();
    }

    private RunResult await(SimBody body) {
        world.start(new BodyThread(world, body));
        boolean ended = awaitEnd();
        Leftover running = ended ? null : world.runningThread();
        if (!ended) {
            world.abandon();
        }
        World.End end = world.outcome();
        Throwable failure = failure(running);
        List<Leftover> leftovers = ended ? world.leftovers() : List.of(running);
        if (leftovers.isEmpty()) {
            NativeMemory.free(world);
        }
        return new RunResult(options.seed(), Optional.ofNullable(failure), end.steps(), end.nanos(), end.hash(),
                world.recording(), new TreeMap<>(end.counters()), leftovers);
    }

    /** A class that was not rewritten comes first: whatever else happened may have come of it. */
    private @Nullable Throwable failure(@Nullable Leftover running) {
        Throwable broken = Jvm.broken();
        if (broken != null) {
            return broken;
        }
        return running == null ? world.failure()
                : new StuckError(options.watchdog(), running.thread() + "\n" + running.state());
    }

    /** False if no scheduling point was reached for as long as the watchdog allows. */
    private boolean awaitEnd() {
        long seen = -1;
        long quietSince = System.nanoTime();
        while (true) {
            if (awaitBriefly()) {
                return true;
            }
            long progress = world.progress();
            if (progress != seen) {
                seen = progress;
                quietSince = System.nanoTime();
            } else if (System.nanoTime() - quietSince > options.watchdog().toNanos()) {
                return false;
            }
        }
    }

    private boolean awaitBriefly() {
        try {
            return over.await(LOOK, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a world was running", e);
        }
    }

    /** The body's thread. */
    private record BodyThread(World world, SimBody body) implements Runnable {
        @Override
        public void run() {
            try {
                body.run(new WorldSim(world));
            } catch (ProcessKilled e) {
                throw e;
            } catch (Throwable e) {
                world.fail(e);
            }
        }
    }
}
