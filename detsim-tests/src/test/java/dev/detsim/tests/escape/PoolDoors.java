package dev.detsim.tests.escape;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.SubmissionPublisher;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Pools, futures and timers. */
final class PoolDoors {
    private PoolDoors() {
    }

    static void add(Cases cases) {
        cases.put("thread-factory", sim -> named(Executors.newFixedThreadPool(2)));
        cases.put("virtual-executor", sim -> named(Executors.newVirtualThreadPerTaskExecutor()));
        cases.put("fork-join-pool", sim -> named(new ForkJoinPool(2)));
        cases.put("fork-join-worker", sim -> named(new ForkJoinPool(2, Worker::new, null, false)));
        cases.put("common-pool", sim -> ForkJoinPool.commonPool().submit(PoolDoors::name).get());
        cases.put("parallel-stream", sim -> IntStream.range(0, 100).boxed().toList().parallelStream()
                .map(i -> Thread.currentThread().getName())
                .collect(Collectors.groupingBy(n -> n, Collectors.counting()))
                .entrySet().stream().map(Object::toString).sorted().toList());
        cases.put("completable-async", sim -> CompletableFuture.supplyAsync(PoolDoors::name).get());
        cases.put("completable-delay", sim -> delayed());
        cases.put("scheduled-executor", sim -> scheduled());
        cases.put("timer", sim -> timer());
        cases.put("submission-publisher", sim -> published());
        cases.put("structured-scope", sim -> structured());
        cases.put("scoped-value", sim -> {
            ScopedValue<String> value = ScopedValue.newInstance();
            return ScopedValue.where(value, "bound").call(value::get);
        });
    }

    private static String name() {
        return Thread.currentThread().getName() + " " + System.nanoTime();
    }

    private static Object named(ExecutorService pool) throws Exception {
        try (pool) {
            Callable<String> task = PoolDoors::name;
            return pool.invokeAll(List.of(task, task, task)).stream().map(f -> f.resultNow()).toList();
        }
    }

    /** A worker of the test's. */
    private static final class Worker extends ForkJoinWorkerThread {
        Worker(ForkJoinPool pool) {
            super(pool);
        }
    }

    private static Object delayed() throws Exception {
        Executor later = CompletableFuture.delayedExecutor(3, TimeUnit.MINUTES);
        String late = CompletableFuture.supplyAsync(PoolDoors::name, later).get();
        return late + new CompletableFuture<String>().completeOnTimeout(" never", 1, TimeUnit.MINUTES).get()
                + System.nanoTime();
    }

    private static Object scheduled() throws Exception {
        try (var pool = Executors.newScheduledThreadPool(1)) {
            return pool.schedule(PoolDoors::name, 2, TimeUnit.MINUTES).get();
        }
    }

    private static Object timer() throws Exception {
        CompletableFuture<String> fired = new CompletableFuture<>();
        Timer timer = new Timer();
        timer.schedule(new TimerTask() {
            @Override
            public void run() {
                fired.complete(name());
            }
        }, 1_000);
        String name = fired.get();
        timer.cancel();
        return name;
    }

    private static Object published() throws Exception {
        CountDownLatch seen = new CountDownLatch(3);
        StringBuffer order = new StringBuffer();
        try (SubmissionPublisher<Integer> publisher = new SubmissionPublisher<>()) {
            publisher.consume(i -> {
                order.append(i).append(name());
                seen.countDown();
            });
            IntStream.range(0, 3).forEach(publisher::submit);
            seen.await();
        }
        return order;
    }

    /** By reflection, for it is a preview. */
    private static Object structured() throws Exception {
        Class<?> type = Class.forName("java.util.concurrent.StructuredTaskScope");
        try (AutoCloseable scope = (AutoCloseable) type.getMethod("open").invoke(null)) {
            Method fork = type.getMethod("fork", Callable.class);
            Callable<String> task = PoolDoors::name;
            Object one = fork.invoke(scope, task);
            Object other = fork.invoke(scope, task);
            type.getMethod("join").invoke(scope);
            Method get = Class.forName("java.util.concurrent.StructuredTaskScope$Subtask").getMethod("get");
            return get.invoke(one) + " " + get.invoke(other);
        }
    }
}
