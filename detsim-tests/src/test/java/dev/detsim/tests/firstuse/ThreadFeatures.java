package dev.detsim.tests.firstuse;

import java.lang.ref.Cleaner;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.SplittableRandom;
import java.util.Timer;
import java.util.TimerTask;
import java.util.WeakHashMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Exchanger;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.Phaser;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SubmissionPublisher;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.StampedLock;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;

/** Threads and what they share. */
final class ThreadFeatures {
    private ThreadFeatures() {
    }

    static Object parallelStream() {
        return IntStream.range(0, 500).parallel().filter(i -> i % 3 == 0).boxed().toList().size() + " "
                + ForkJoinPool.commonPool().getParallelism() + List.of(3, 1, 2).parallelStream().sorted().toList();
    }

    static Object futures() throws Exception {
        return CompletableFuture.supplyAsync(() -> 1).thenCombineAsync(CompletableFuture.supplyAsync(() -> 2),
                Integer::sum).orTimeout(1, TimeUnit.SECONDS).get()
                + CompletableFuture.supplyAsync(() -> 3, CompletableFuture.delayedExecutor(5, TimeUnit.MILLISECONDS))
                        .get();
    }

    static Object pools() throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(2);
                ExecutorService stealing = new ForkJoinPool(2);
                ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor()) {
            return pool.submit(() -> Thread.currentThread().getName()).get()
                    + stealing.submit(() -> Thread.currentThread().getName()).get()
                    + timer.schedule(() -> Thread.currentThread().getName(), 3, TimeUnit.MILLISECONDS).get();
        }
    }

    static Object timers() throws Exception {
        Timer timer = new Timer(true);
        CountDownLatch done = new CountDownLatch(2);
        timer.schedule(new TimerTask() {
            @Override
            public void run() {
                done.countDown();
            }
        }, 1, 5);
        done.await();
        timer.cancel();
        return done.getCount();
    }

    static Object locks() throws Exception {
        StampedLock stamped = new StampedLock();
        long stamp = stamped.tryOptimisticRead();
        ReentrantReadWriteLock lock = new ReentrantReadWriteLock(true);
        lock.writeLock().lock();
        Thread reader = Thread.ofPlatform().start(() -> lock.readLock().lock());
        lock.writeLock().unlock();
        reader.join();
        return stamped.validate(stamp) + " " + lock.getReadLockCount() + new Semaphore(1).tryAcquire(1,
                TimeUnit.MILLISECONDS);
    }

    static Object exchange() throws Exception {
        Exchanger<String> exchanger = new Exchanger<>();
        SynchronousQueue<String> queue = new SynchronousQueue<>();
        LinkedTransferQueue<String> transfer = new LinkedTransferQueue<>();
        CyclicBarrier barrier = new CyclicBarrier(2);
        Phaser phaser = new Phaser(2);
        Thread.ofVirtual().start(() -> {
            try {
                queue.put(exchanger.exchange("a"));
                barrier.await();
                phaser.arriveAndAwaitAdvance();
                transfer.transfer("t");
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        String first = exchanger.exchange("b") + queue.take();
        barrier.await();
        return first + phaser.arriveAndAwaitAdvance() + transfer.take();
    }

    static Object flow() {
        LongAdder sum = new LongAdder();
        try (SubmissionPublisher<Integer> publisher = new SubmissionPublisher<>()) {
            CompletableFuture<Void> end = publisher.consume(sum::add);
            IntStream.range(0, 9).forEach(publisher::submit);
            publisher.closeExceptionally(new IllegalStateException());
            end.exceptionally(e -> null).join();
        }
        return sum;
    }

    static Object virtualThreads() throws Exception {
        try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
            return each.invokeAll(List.of(() -> 1, () -> 2)).size() + " " + each.submit(() -> Thread.currentThread())
                    .get();
        }
    }

    static Object cleaners() throws Exception {
        Cleaner.Cleanable cleanable = Cleaner.create().register(new Object(), () -> {});
        cleanable.clean();
        WeakHashMap<Object, String> map = new WeakHashMap<>();
        map.put("key", "value");
        return map + " " + (new WeakReference<>("x").get());
    }

    static Object concurrentMaps() {
        ConcurrentHashMap<Object, Integer> map = new ConcurrentHashMap<>();
        for (int i = 0; i < 100; i++) {
            map.merge(i % 40, 1, Integer::sum);
        }
        ConcurrentSkipListMap<Object, Integer> list = new ConcurrentSkipListMap<>(map);
        return map.size() + list.size() + map.reduceValues(4, Integer::sum);
    }

    static Object randomGenerators() {
        return RandomGenerator.getDefault().nextLong() + " " + RandomGenerator.of("Xoroshiro128PlusPlus").nextInt()
                + " " + RandomGeneratorFactory.all().count() + ThreadLocalRandom.current().nextInt()
                + new SplittableRandom().split().nextInt() + RandomGenerator.of("L64X128MixRandom").nextGaussian();
    }

    static Object threadLocals() throws Exception {
        InheritableThreadLocal<String> local = new InheritableThreadLocal<>();
        local.set("inherited");
        String[] seen = new String[1];
        Thread thread = new Thread(() -> seen[0] = local.get());
        thread.start();
        thread.join();
        return seen[0] + ScopedValue.newInstance().isBound() + thread.getThreadGroup();
    }
}
