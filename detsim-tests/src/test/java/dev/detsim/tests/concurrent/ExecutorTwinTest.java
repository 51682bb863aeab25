package dev.detsim.tests.concurrent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.detsim.tests.twin.TwinTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Scenarios on {@code ExecutorService} and {@code ThreadPoolExecutor}. */
class ExecutorTwinTest {
    @TwinTest
    void fixedPoolRunsAllTasksOnItsThreads() throws Exception {
        Set<String> threads = ConcurrentHashMap.newKeySet();
        AtomicInteger sum = new AtomicInteger();
        try (ExecutorService pool = Executors.newFixedThreadPool(3)) {
            IntStream.rangeClosed(1, 100).forEach(i -> pool.execute(() -> {
                threads.add(Thread.currentThread().getName());
                sum.addAndGet(i);
            }));
        }
        assertThat(sum).hasValue(5050);
        assertThat(threads).hasSizeBetween(1, 3).allMatch(name -> name.matches("pool-\\d+-thread-[123]"));
    }

    @TwinTest
    void cachedPoolGrowsWithWhatWaits() throws Exception {
        CyclicBarrier allAtOnce = new CyclicBarrier(5);
        try (ExecutorService pool = Executors.newCachedThreadPool()) {
            List<Future<Integer>> arrivals = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                arrivals.add(pool.submit(() -> allAtOnce.await()));
            }
            assertThat(all(arrivals)).containsExactlyInAnyOrder(0, 1, 2, 3, 4);
            assertThat(((ThreadPoolExecutor) pool).getLargestPoolSize()).isEqualTo(5);
        }
    }

    @TwinTest
    void singleThreadKeepsOrder() throws Exception {
        List<Integer> seen = Collections.synchronizedList(new ArrayList<>());
        try (ExecutorService pool = Executors.newSingleThreadExecutor()) {
            IntStream.range(0, 50).forEach(i -> pool.execute(() -> seen.add(i)));
        }
        assertThat(seen).isEqualTo(IntStream.range(0, 50).boxed().toList());
    }

    @TwinTest
    void workStealingPoolRunsAllTasks() throws Exception {
        try (ExecutorService pool = Executors.newWorkStealingPool(3)) {
            List<Callable<Integer>> tasks = new ArrayList<>();
            IntStream.range(0, 40).forEach(i -> tasks.add(() -> i));
            assertThat(all(pool.invokeAll(tasks))).isEqualTo(IntStream.range(0, 40).boxed().toList());
        }
    }

    @TwinTest
    void virtualThreadsRunOnePerTask() throws Exception {
        CyclicBarrier allAtOnce = new CyclicBarrier(20);
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> arrivals = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                arrivals.add(pool.submit(() -> allAtOnce.await()));
            }
            assertThat(all(arrivals)).containsExactlyInAnyOrderElementsOf(IntStream.range(0, 20).boxed().toList());
        }
    }

    @TwinTest
    void shutdownRunsWhatWaits() throws Exception {
        AtomicInteger ran = new AtomicInteger();
        ExecutorService pool = Executors.newFixedThreadPool(2);
        for (int i = 0; i < 10; i++) {
            pool.execute(ran::incrementAndGet);
        }
        pool.shutdown();
        assertThatThrownBy(() -> pool.execute(ran::incrementAndGet)).isInstanceOf(RejectedExecutionException.class);
        assertThat(pool.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        assertThat(pool.isTerminated()).isTrue();
        assertThat(ran).hasValue(10);
    }

    @TwinTest
    void shutdownNowInterruptsAndReturnsWhatWaits() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        ExecutorService pool = Executors.newSingleThreadExecutor();
        pool.execute(() -> {
            begun.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                interrupted.countDown();
            }
        });
        Runnable never = () -> {
            throw new AssertionError("ran after shutdownNow");
        };
        pool.execute(never);
        begun.await();
        assertThat(pool.awaitTermination(1, TimeUnit.MILLISECONDS)).isFalse();
        assertThat(pool.shutdownNow()).containsExactly(never);
        interrupted.await();
        assertThat(pool.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
    }

    @TwinTest
    void invokeAnyReturnsTheOneThatSucceeds() throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(3)) {
            Callable<String> fails = () -> {
                throw new IllegalStateException("no");
            };
            Callable<String> hangs = () -> {
                new CountDownLatch(1).await();
                return "never";
            };
            assertThat(pool.invokeAny(List.of(fails, hangs, () -> "yes"))).isEqualTo("yes");
            assertThatThrownBy(() -> pool.invokeAny(List.of(fails, fails))).isInstanceOf(ExecutionException.class)
                    .hasRootCauseMessage("no");
        }
    }

    @TwinTest
    void invokeAllCancelsAfterItsTimeOut() throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            Callable<String> hangs = () -> {
                new CountDownLatch(1).await();
                return "never";
            };
            List<Future<String>> futures = pool.invokeAll(List.of(hangs, hangs, hangs), 5, TimeUnit.MILLISECONDS);
            assertThat(futures).hasSize(3).allMatch(Future::isCancelled);
        }
    }

    @TwinTest
    void fullPoolRejects() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        ThreadPoolExecutor pool = new ThreadPoolExecutor(1, 2, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(1));
        try (pool) {
            for (int i = 0; i < 3; i++) {
                pool.submit(() -> go.await(1, TimeUnit.MINUTES));
            }
            assertThatThrownBy(() -> pool.execute(go::countDown)).isInstanceOf(RejectedExecutionException.class);
            pool.setRejectedExecutionHandler(new ThreadPoolExecutor.CallerRunsPolicy());
            pool.execute(go::countDown);
        }
        assertThat(pool.getCompletedTaskCount()).isEqualTo(3);
        assertThat(pool.getLargestPoolSize()).isEqualTo(2);
    }

    @TwinTest
    void futuresTimeOutAndCancel() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        try (ExecutorService pool = Executors.newSingleThreadExecutor()) {
            Future<?> future = pool.submit(() -> {
                begun.countDown();
                try {
                    Thread.sleep(60_000);
                } catch (InterruptedException e) {
                    interrupted.countDown();
                }
            });
            begun.await();
            assertThatThrownBy(() -> future.get(2, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            assertThat(future.cancel(true)).isTrue();
            assertThatThrownBy(future::get).isInstanceOf(CancellationException.class);
            assertThat(future.state()).isEqualTo(Future.State.CANCELLED);
            interrupted.await();
        }
    }

    @TwinTest
    void failedTaskIsReplacedByANewThread() throws Exception {
        CountDownLatch failed = new CountDownLatch(1);
        try (ExecutorService pool = Executors.newFixedThreadPool(1, task -> {
            Thread thread = new Thread(task);
            thread.setUncaughtExceptionHandler((t, e) -> failed.countDown());
            return thread;
        })) {
            Thread first = pool.submit(Thread::currentThread).get();
            pool.execute(() -> {
                throw new IllegalStateException("ends its thread");
            });
            failed.await();
            assertThat(pool.submit(Thread::currentThread).get()).isNotSameAs(first);
        }
    }

    @TwinTest
    void idleThreadsEndAfterTheirKeepAlive() throws Exception {
        ThreadPoolExecutor pool = new ThreadPoolExecutor(2, 2, 1, TimeUnit.MILLISECONDS, new ArrayBlockingQueue<>(9));
        try (pool) {
            pool.allowCoreThreadTimeOut(true);
            Thread worker = pool.submit(Thread::currentThread).get();
            worker.join();
            assertThat(worker.isAlive()).isFalse();
            assertThat(pool.submit(() -> "again").get()).isEqualTo("again");
        }
    }

    @TwinTest
    void completionServiceHandsOutWhatIsReady() throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
            var service = new ExecutorCompletionService<Integer>(pool);
            IntStream.range(0, 10).forEach(i -> service.submit(() -> i));
            List<Integer> taken = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                taken.add(service.take().get());
            }
            assertThat(taken).containsExactlyInAnyOrderElementsOf(IntStream.range(0, 10).boxed().toList());
            assertThat(service.poll()).isNull();
        }
    }

    private static <T> List<T> all(List<Future<T>> futures) throws Exception {
        List<T> values = new ArrayList<>();
        for (Future<T> future : futures) {
            values.add(future.get());
        }
        return values;
    }
}
