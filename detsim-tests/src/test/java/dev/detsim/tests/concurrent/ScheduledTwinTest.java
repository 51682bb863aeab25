package dev.detsim.tests.concurrent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.detsim.tests.twin.TwinTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** Scenarios on {@code ScheduledExecutorService} and {@code Timer}. */
class ScheduledTwinTest {
    @TwinTest
    void delaysKeepTheirOrder() throws Exception {
        List<String> seen = Collections.synchronizedList(new ArrayList<>());
        try (ScheduledExecutorService pool = Executors.newSingleThreadScheduledExecutor()) {
            CountDownLatch go = new CountDownLatch(1);
            pool.execute(() -> await(go));
            pool.schedule(() -> seen.add("c"), 30, TimeUnit.MILLISECONDS);
            pool.schedule(() -> seen.add("a"), 10, TimeUnit.MILLISECONDS);
            pool.schedule(() -> seen.add("b"), 20, TimeUnit.MILLISECONDS);
            go.countDown();
        }
        assertThat(seen).containsExactly("a", "b", "c");
    }

    @TwinTest
    void equalDelaysKeepTheOrderOfSubmission() throws Exception {
        List<Integer> seen = Collections.synchronizedList(new ArrayList<>());
        try (ScheduledExecutorService pool = Executors.newSingleThreadScheduledExecutor()) {
            for (int i = 0; i < 20; i++) {
                int n = i;
                pool.schedule(() -> seen.add(n), 0, TimeUnit.NANOSECONDS);
            }
        }
        assertThat(seen).isSorted().hasSize(20);
    }

    @TwinTest
    void scheduledTaskWaitsForItsDelay() throws Exception {
        try (ScheduledExecutorService pool = Executors.newScheduledThreadPool(2)) {
            long before = System.nanoTime();
            ScheduledFuture<Long> future = pool.schedule(System::nanoTime, 15, TimeUnit.MILLISECONDS);
            assertThat(future.getDelay(TimeUnit.MILLISECONDS)).isLessThanOrEqualTo(15);
            assertThat(future.get() - before).isGreaterThanOrEqualTo(15_000_000);
        }
    }

    @TwinTest
    void fixedRateRunsUntilCancelled() throws Exception {
        CountDownLatch five = new CountDownLatch(5);
        try (ScheduledExecutorService pool = Executors.newScheduledThreadPool(1)) {
            long before = System.nanoTime();
            ScheduledFuture<?> rate = pool.scheduleAtFixedRate(five::countDown, 1, 3, TimeUnit.MILLISECONDS);
            five.await();
            assertThat(System.nanoTime() - before).isGreaterThanOrEqualTo(13_000_000);
            assertThat(rate.cancel(false)).isTrue();
            assertThatThrownBy(rate::get).isInstanceOf(CancellationException.class);
        }
    }

    @TwinTest
    void fixedDelayCountsFromTheEnd() throws Exception {
        List<Long> begins = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch three = new CountDownLatch(3);
        try (ScheduledExecutorService pool = Executors.newScheduledThreadPool(1)) {
            pool.scheduleWithFixedDelay(() -> {
                begins.add(System.nanoTime());
                sleep(4);
                three.countDown();
            }, 0, 3, TimeUnit.MILLISECONDS);
            three.await();
        }
        assertThat(begins.get(1) - begins.get(0)).isGreaterThanOrEqualTo(7_000_000);
        assertThat(begins.get(2) - begins.get(1)).isGreaterThanOrEqualTo(7_000_000);
    }

    @TwinTest
    void exceptionEndsTheRepetition() throws Exception {
        AtomicInteger runs = new AtomicInteger();
        try (ScheduledExecutorService pool = Executors.newScheduledThreadPool(1)) {
            ScheduledFuture<?> rate = pool.scheduleAtFixedRate(() -> {
                if (runs.incrementAndGet() == 3) {
                    throw new IllegalStateException("third run");
                }
            }, 0, 1, TimeUnit.MILLISECONDS);
            assertThatThrownBy(rate::get).isInstanceOf(ExecutionException.class).hasRootCauseMessage("third run");
            assertThat(rate.isDone()).isTrue();
        }
        assertThat(runs).hasValue(3);
    }

    @TwinTest
    void cancelledTasksLeaveTheQueueIfWanted() throws Exception {
        ScheduledThreadPoolExecutor pool = new ScheduledThreadPoolExecutor(1);
        try (pool) {
            Future<?> kept = pool.schedule(() -> 1, 1, TimeUnit.HOURS);
            kept.cancel(false);
            assertThat(pool.getQueue()).hasSize(1);
            pool.setRemoveOnCancelPolicy(true);
            Future<?> removed = pool.schedule(() -> 2, 1, TimeUnit.HOURS);
            assertThat(pool.getQueue()).hasSize(2);
            removed.cancel(false);
            assertThat(pool.getQueue()).hasSize(1);
            pool.purge();
            assertThat(pool.getQueue()).isEmpty();
        }
    }

    @TwinTest
    void shutdownDropsRepetitionsAndKeepsDelays() throws Exception {
        ScheduledThreadPoolExecutor pool = new ScheduledThreadPoolExecutor(1);
        ScheduledFuture<?> rate = pool.scheduleAtFixedRate(() -> {}, 1, 1, TimeUnit.HOURS);
        ScheduledFuture<String> once = pool.schedule(() -> "ran", 5, TimeUnit.MILLISECONDS);
        pool.shutdown();
        assertThat(once.get()).isEqualTo("ran");
        assertThat(rate.isCancelled()).isTrue();
        assertThat(pool.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
    }

    @TwinTest
    void timerRunsOnceAndRepeatedly() throws Exception {
        Timer timer = new Timer(true);
        CountDownLatch once = new CountDownLatch(1);
        CountDownLatch four = new CountDownLatch(4);
        timer.schedule(task(once::countDown), 2);
        timer.scheduleAtFixedRate(task(four::countDown), 1, 2);
        once.await();
        four.await();
        timer.cancel();
        assertThatThrownBy(() -> timer.schedule(task(once::countDown), 1)).isInstanceOf(IllegalStateException.class)
                .hasMessage("Timer already cancelled.");
    }

    @TwinTest
    void timerTasksCanBeCancelled() throws Exception {
        Timer timer = new Timer("ticker");
        CountDownLatch last = new CountDownLatch(1);
        TimerTask never = task(() -> {
            throw new AssertionError("ran although cancelled");
        });
        // Behind another task the timer's thread does not look at it, and leaves it to purge.
        timer.schedule(task(last::countDown), 30_000);
        timer.schedule(never, 60_000);
        assertThat(never.cancel()).isTrue();
        assertThat(never.cancel()).isFalse();
        assertThat(timer.purge()).isEqualTo(1);
        AtomicBoolean ran = new AtomicBoolean();
        TimerTask soon = task(() -> ran.set(true));
        timer.schedule(soon, 5);
        boolean cancelled = soon.cancel();
        timer.schedule(task(last::countDown), 6);
        last.await();
        assertThat(ran.get()).isNotEqualTo(cancelled);
        timer.cancel();
    }

    @TwinTest
    void timerThreadHasItsName() throws Exception {
        Timer timer = new Timer();
        CountDownLatch ran = new CountDownLatch(1);
        List<String> names = Collections.synchronizedList(new ArrayList<>());
        timer.schedule(task(() -> {
            names.add(Thread.currentThread().getName());
            ran.countDown();
        }), 0);
        ran.await();
        timer.cancel();
        assertThat(names).singleElement().asString().matches("Timer-\\d+");
    }

    @TwinTest
    void exceptionKillsTheTimer() throws Exception {
        Timer timer = new Timer();
        CountDownLatch dying = new CountDownLatch(1);
        Thread[] thread = new Thread[1];
        timer.schedule(task(() -> {
            thread[0] = Thread.currentThread();
            thread[0].setUncaughtExceptionHandler((t, e) -> dying.countDown());
            throw new IllegalStateException("kills the timer");
        }), 0);
        dying.await();
        thread[0].join();
        assertThatThrownBy(() -> timer.schedule(task(() -> {}), 1)).isInstanceOf(IllegalStateException.class);
    }

    private static TimerTask task(Runnable action) {
        return new TimerTask() {
            @Override
            public void run() {
                action.run();
            }
        };
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
