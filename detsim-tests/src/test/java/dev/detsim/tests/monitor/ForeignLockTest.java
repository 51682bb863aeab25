package dev.detsim.tests.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detsim.Sim;
import dev.detsim.StuckError;
import dev.detsim.core.run.RunOptions;
import dev.detsim.core.run.RunResult;
import dev.detsim.core.run.Worlds;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/**
 * Locks that threads outside of a world use too, as those within the JDK: waiting for one takes real time, and leaves no
 * trace in the world.
 */
class ForeignLockTest {
    private static final int WORLDS = 4;
    private static final int ROUNDS = 30;
    private final Object monitor = new Object();
    private final ReentrantLock lock = new ReentrantLock();
    private volatile Thread waiter;

    private void underMonitor(Sim sim) throws InterruptedException {
        run(() -> {
            synchronized (monitor) {
                return;
            }
        });
    }

    private void underLock(Sim sim) throws InterruptedException {
        run(() -> {
            lock.lock();
            lock.unlock();
        });
    }

    /** One thread needs the lock; another sleeps and works all the while. */
    private void run(Runnable section) throws InterruptedException {
        Thread busy = new Thread(() -> {
            for (int i = 0; i < 20; i++) {
                Thread.yield();
            }
        });
        Thread needs = new Thread(() -> {
            Thread.yield();
            section.run();
            Thread.yield();
        });
        busy.start();
        needs.start();
        waiter = needs;
        needs.join();
        busy.join();
    }

    @Test
    void aMonitorHeldOutsideLeavesNoTrace() throws Exception {
        RunResult free = Worlds.run(RunOptions.of(7), this::underMonitor);
        waiter = null;
        Future<RunResult> held;
        try (ExecutorService pool = Executors.newSingleThreadExecutor()) {
            synchronized (monitor) {
                held = pool.submit(() -> Worlds.run(RunOptions.of(7), this::underMonitor));
                spinUntil(() -> waiter != null && waiter.getState() == Thread.State.BLOCKED);
            }
        }
        assertSame(free, held.get());
    }

    @Test
    void aLockHeldOutsideLeavesNoTrace() throws Exception {
        RunResult free = Worlds.run(RunOptions.of(7), this::underLock);
        Future<RunResult> held;
        try (ExecutorService pool = Executors.newSingleThreadExecutor()) {
            lock.lock();
            try {
                held = pool.submit(() -> Worlds.run(RunOptions.of(7), this::underLock));
                spinUntil(lock::hasQueuedThreads);
            } finally {
                lock.unlock();
            }
        }
        assertSame(free, held.get());
    }

    @Test
    void worldsThatShareLocksAreAsIfAlone() throws Exception {
        List<RunResult> alone = new ArrayList<>();
        for (long seed = 0; seed < ROUNDS; seed++) {
            alone.add(Worlds.run(RunOptions.of(seed), this::shortSections));
        }
        try (ExecutorService pool = Executors.newFixedThreadPool(WORLDS)) {
            List<Future<?>> sweeps = new ArrayList<>();
            for (int i = 0; i < WORLDS; i++) {
                sweeps.add(pool.submit(() -> alone
                        .forEach(r -> assertSame(r, Worlds.run(RunOptions.of(r.seed()), this::shortSections)))));
            }
            for (Future<?> sweep : sweeps) {
                sweep.get();
            }
        }
    }

    private void shortSections(Sim sim) throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Thread t = new Thread(this::work);
            t.start();
            threads.add(t);
        }
        for (Thread t : threads) {
            t.join();
        }
    }

    private void work() {
        for (int i = 0; i < 50; i++) {
            synchronized (monitor) {
                spin();
            }
            lock.lock();
            try {
                spin();
            } finally {
                lock.unlock();
            }
            Thread.yield();
        }
    }

    private void spin() {
        int sum = 0;
        for (int i = 0; i < 2_000; i++) {
            sum += i ^ System.identityHashCode(this);
        }
        assertThat(sum).isNotEqualTo(1);
    }

    @Test
    void oneThatNeverComesFreeIsTheWatchdogs() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        RunOptions impatient = new RunOptions(7, Duration.ofSeconds(60), Duration.ofMillis(300), false, false);
        try (ExecutorService pool = Executors.newSingleThreadExecutor()) {
            CountDownLatch holds = new CountDownLatch(1);
            pool.execute(() -> {
                synchronized (monitor) {
                    holds.countDown();
                    awaitQuietly(over);
                }
            });
            holds.await();
            RunResult result;
            try {
                result = Worlds.run(impatient, this::underMonitor);
            } finally {
                over.countDown();
            }
            assertThat(result.failure()).containsInstanceOf(StuckError.class);
            assertThat(result.failure().get()).hasMessageContaining("waits for java.lang.Object")
                    .hasMessageContaining("ForeignLockTest.lambda$underMonitor");
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void spinUntil(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            Thread.onSpinWait();
        }
    }

    private static void assertSame(RunResult expected, RunResult actual) {
        assertThat(actual.failure()).isEmpty();
        assertThat(actual.tainted()).isFalse();
        assertThat(actual.hash()).isEqualTo(expected.hash());
        assertThat(actual.steps()).isEqualTo(expected.steps());
    }
}
