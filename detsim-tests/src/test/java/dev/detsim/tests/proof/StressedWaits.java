package dev.detsim.tests.proof;

import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Exchanger;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.Phaser;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.SubmissionPublisher;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;

/** Timed waits of every kind, and what spins, parks and hands over. */
final class StressedWaits {
    private StressedWaits() {
    }

    static void run(Notes notes) throws Exception {
        Object monitor = new Object();
        synchronized (monitor) {
            monitor.wait(3);
        }
        LockSupport.parkNanos(1_000_000);
        ReentrantLock lock = new ReentrantLock();
        lock.lock();
        notes.add("waited", lock.newCondition().awaitNanos(2_000_000), System.nanoTime());
        lock.unlock();
        timers(notes);
        pools(notes);
        meetings(notes);
        notes.add("socket", timeout(), System.nanoTime());
    }

    private static void timers(Notes notes) throws Exception {
        Timer timer = new Timer();
        CountDownLatch fired = new CountDownLatch(3);
        timer.schedule(new TimerTask() {
            @Override
            public void run() {
                notes.add(Thread.currentThread().getName(), System.currentTimeMillis());
                fired.countDown();
            }
        }, 5, 5);
        fired.await();
        timer.cancel();
        try (ScheduledExecutorService pool = Executors.newScheduledThreadPool(2)) {
            pool.schedule(() -> notes.add(Thread.currentThread(), System.nanoTime()), 4, TimeUnit.MILLISECONDS).get();
        }
        notes.add(new CompletableFuture<String>().completeOnTimeout("late", 3, TimeUnit.MILLISECONDS).get(),
                CompletableFuture.supplyAsync(() -> Thread.currentThread().getName(),
                        CompletableFuture.delayedExecutor(2, TimeUnit.MILLISECONDS)).get());
        new CompletableFuture<String>().orTimeout(1, TimeUnit.MILLISECONDS).handle((value, e) -> {
            notes.add(e.getClass().getSimpleName(), System.nanoTime());
            return value;
        }).get();
    }

    private static void pools(Notes notes) throws Exception {
        try (ForkJoinPool pool = new ForkJoinPool(3)) {
            pool.schedule(() -> notes.add(Thread.currentThread(), System.nanoTime()), 2, TimeUnit.MILLISECONDS).get();
            pool.submit(() -> IntStream.range(0, 40).parallel()
                    .forEach(i -> notes.add(i, Thread.currentThread().getName()))).get();
        }
        try (ExecutorService virtual = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 8).forEach(i -> virtual.execute(() -> {
                Thread.yield();
                notes.add("virtual", i, Thread.currentThread().threadId());
            }));
        }
        CountDownLatch seen = new CountDownLatch(5);
        try (SubmissionPublisher<Integer> publisher = new SubmissionPublisher<>()) {
            publisher.consume(i -> {
                notes.add("published", i, Thread.currentThread().getName());
                seen.countDown();
            });
            IntStream.range(0, 5).forEach(publisher::submit);
            seen.await();
        }
    }

    private static void meetings(Notes notes) throws Exception {
        Phaser phaser = new Phaser(3);
        CyclicBarrier barrier = new CyclicBarrier(3);
        Exchanger<Integer> exchanger = new Exchanger<>();
        LinkedTransferQueue<Integer> queue = new LinkedTransferQueue<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            int number = i;
            threads.add(Thread.ofPlatform().start(() -> meet(number, phaser, barrier, exchanger, queue, notes)));
        }
        notes.add("transferred", queue.take(), queue.take(), queue.take());
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private static void meet(int number, Phaser phaser, CyclicBarrier barrier, Exchanger<Integer> exchanger,
            LinkedTransferQueue<Integer> queue, Notes notes) {
        try {
            notes.add("phase", number, phaser.arriveAndAwaitAdvance());
            notes.add("barrier", number, barrier.await());
            notes.add("exchanged", number, number < 2 ? exchanger.exchange(number) : -1);
            queue.transfer(number);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static String timeout() throws Exception {
        try (ServerSocket server = new ServerSocket(0)) {
            server.setSoTimeout(6);
            server.accept();
            return "accepted";
        } catch (SocketTimeoutException e) {
            return e.getMessage();
        }
    }
}
