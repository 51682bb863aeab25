package dev.detsim.junit.sweep;

import dev.detsim.core.run.RunOptions;
import dev.detsim.core.run.RunResult;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * The seeds that have been given to the workers and whose results have not been taken. Results come out in the order of
 * the plan. The window is bounded, so that a slow seed does not pile up the results of those after it.
 */
final class Window implements AutoCloseable {
    /** Seeds a worker may be ahead: enough to keep all cores busy beside a seed that takes so many times the usual. */
    private static final int AHEAD = 16;

    private final SweepPlan plan;
    private final Function<RunOptions, RunResult> runner;
    private final ExecutorService workers;
    private final ArrayDeque<Future<RunResult>> pending = new ArrayDeque<>();
    private int given;

    Window(SweepPlan plan, Function<RunOptions, RunResult> runner) {
        this.plan = plan;
        this.runner = runner;
        var threads = Math.min(plan.parallel(), plan.seeds().count());
        this.workers = Executors.newFixedThreadPool(threads,
                Thread.ofPlatform().daemon().name("detsim-sweep-", 1).factory());
    }

    /** Gives seeds to the workers; false if there is no result to wait for any more. */
    boolean advance(BooleanSupplier cancelled) {
        if (cancelled.getAsBoolean() || Thread.currentThread().isInterrupted()) {
            return false;
        }
        while (given < plan.seeds().count() && pending.size() < (long) plan.parallel() * AHEAD) {
            var options = plan.options(given++);
            pending.add(workers.submit(() -> runner.apply(options)));
        }
        return !pending.isEmpty();
    }

    /**
     * The next result in the order of the plan; empty if it did not come within {@code patience} or the thread was
     * interrupted.
     */
    Optional<RunResult> next(Duration patience) {
        try {
            var result = pending.element().get(patience.toNanos(), TimeUnit.NANOSECONDS);
            pending.remove();
            return Optional.of(result);
        } catch (TimeoutException notYet) {
            return Optional.empty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException noWorlds) {
            throw rethrown(noWorlds.getCause());
        }
    }

    private static RuntimeException rethrown(Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(cause);
    }

    /** Drops the seeds that no worker has begun, and waits for those that run: a world cannot be left half-way. */
    @Override
    public void close() {
        pending.forEach(seed -> seed.cancel(false));
        workers.close();
    }
}
