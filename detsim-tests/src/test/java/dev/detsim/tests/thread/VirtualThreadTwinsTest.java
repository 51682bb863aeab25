package dev.detsim.tests.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.detsim.tests.twin.Seen;
import dev.detsim.tests.twin.TwinTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;

/** Threads that are virtual in the eyes of the code. */
class VirtualThreadTwinsTest {
    @TwinTest
    @Covers({"startVirtualThread(Runnable)", "isVirtual()"})
    void aVirtualThreadRuns(Seen seen) throws Exception {
        Thread[] own = new Thread[1];
        Thread v = Thread.startVirtualThread(() -> own[0] = Thread.currentThread());
        v.join();
        assertThat(own[0]).isSameAs(v);
        seen.answer(v.isVirtual() + " " + v.isDaemon() + " " + v.getState() + " " + Thread.currentThread().isVirtual());
        assertThatThrownBy(v::start).isInstanceOf(IllegalThreadStateException.class);
    }

    @TwinTest
    void aThreadPerTask(Seen seen) throws Exception {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> futures = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                int n = i;
                futures.add(executor.submit(() -> {
                    Thread.sleep(n % 3);
                    return n * n;
                }));
            }
            for (Future<Integer> f : futures) {
                seen.answer(f.get());
            }
            Future<Object> failing = executor.submit(() -> {
                throw new IllegalStateException("thrown");
            });
            assertThatThrownBy(failing::get).isInstanceOf(ExecutionException.class)
                    .hasRootCauseMessage("thrown");
        }
    }

    @TwinTest
    void closeWaitsForTheTasks(Seen seen) {
        AtomicInteger done = new AtomicInteger();
        try (ExecutorService executor = Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
            for (int i = 0; i < 5; i++) {
                executor.execute(done::incrementAndGet);
            }
        }
        seen.answer(done.get());
    }

    @TwinTest
    void blockingInSynchronizedLetsOthersRun(Seen seen) throws Exception {
        Object lock = new Object();
        CountDownLatch latch = new CountDownLatch(1);
        Thread holder = Thread.startVirtualThread(() -> {
            synchronized (lock) {
                await(latch);
                seen.answer("holder");
            }
        });
        Until.state(holder, Thread.State.WAITING);
        Thread waiter = Thread.startVirtualThread(() -> {
            synchronized (lock) {
                seen.answer("waiter");
            }
        });
        Until.state(waiter, Thread.State.BLOCKED);
        latch.countDown();
        holder.join();
        waiter.join();
    }

    @TwinTest(seeds = 3)
    void thousandsOfThem() throws Exception {
        AtomicInteger count = new AtomicInteger();
        ReentrantLock lock = new ReentrantLock();
        int[] guarded = new int[1];
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            threads.add(Thread.startVirtualThread(() -> {
                count.incrementAndGet();
                lock.lock();
                try {
                    guarded[0]++;
                } finally {
                    lock.unlock();
                }
            }));
        }
        for (Thread t : threads) {
            t.join();
        }
        assertThat(count.get()).isEqualTo(3_000);
        assertThat(guarded[0]).isEqualTo(3_000);
    }

    @TwinTest
    void aVirtualThreadIsInterrupted(Seen seen) throws Exception {
        Thread sleeper = Thread.startVirtualThread(() -> {
            try {
                Thread.sleep(600_000);
            } catch (InterruptedException e) {
                seen.answer(e.getMessage() + " " + Thread.currentThread().isInterrupted());
            }
        });
        Until.state(sleeper, Thread.State.TIMED_WAITING);
        sleeper.interrupt();
        sleeper.join();
        seen.answer(sleeper.isInterrupted());
    }

    @TwinTest
    void anInterruptBeforeTheStartOfAVirtualThread(Seen seen) throws Exception {
        Thread v = Thread.ofVirtual().unstarted(() -> seen.answer(Thread.interrupted()));
        v.interrupt();
        v.start();
        v.join();
    }

    @TwinTest
    void shutdownNowInterruptsTheTasks(Seen seen) throws Exception {
        ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
        CountDownLatch started = new CountDownLatch(3);
        for (int i = 0; i < 3; i++) {
            executor.execute(() -> {
                started.countDown();
                try {
                    Thread.sleep(600_000);
                } catch (InterruptedException e) {
                    seen.answer("interrupted");
                }
            });
        }
        started.await();
        executor.shutdownNow();
        executor.close();
        seen.answer(executor.isTerminated());
    }

    @TwinTest
    void virtualAndPlatformThreadsWaitForEachOther(Seen seen) throws Exception {
        Object lock = new Object();
        int[] turn = new int[1];
        Thread v = Thread.startVirtualThread(() -> take(lock, turn, 0, seen));
        Thread p = Thread.ofPlatform().start(() -> take(lock, turn, 1, seen));
        v.join();
        p.join();
    }

    private static void take(Object lock, int[] turn, int mine, Seen seen) {
        for (int i = 0; i < 5; i++) {
            synchronized (lock) {
                while (turn[0] != mine) {
                    try {
                        lock.wait();
                    } catch (InterruptedException e) {
                        throw new AssertionError(e);
                    }
                }
                seen.answer(mine);
                turn[0] = 1 - mine;
                lock.notifyAll();
            }
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
