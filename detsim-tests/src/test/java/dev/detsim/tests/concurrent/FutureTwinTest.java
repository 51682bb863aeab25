package dev.detsim.tests.concurrent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.detsim.tests.twin.TwinTest;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;

/** Scenarios on {@code CompletableFuture} and {@code FutureTask}. */
class FutureTwinTest {
    @TwinTest
    void asyncChainsDeliver() throws Exception {
        CompletableFuture<String> chain = CompletableFuture.supplyAsync(() -> 20).thenApplyAsync(n -> n + 1)
                .thenCombineAsync(CompletableFuture.supplyAsync(() -> 2), (a, b) -> a * b)
                .thenComposeAsync(n -> CompletableFuture.supplyAsync(() -> "is " + n));
        assertThat(chain.get()).isEqualTo("is 42");
    }

    @TwinTest
    void asyncRunsOnTheCommonPool() throws Exception {
        Thread thread = CompletableFuture.supplyAsync(Thread::currentThread).get();
        assertThat(thread.getName()).startsWith("ForkJoinPool.commonPool-worker-");
        assertThat(thread.isDaemon()).isTrue();
    }

    @TwinTest
    void asyncRunsOnAnExecutor() throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            String name = CompletableFuture.supplyAsync(() -> Thread.currentThread().getName(), pool).get();
            assertThat(name).matches("pool-\\d+-thread-1");
        }
    }

    @TwinTest
    void orTimeoutFails() throws Exception {
        CompletableFuture<String> never = new CompletableFuture<String>().orTimeout(3, TimeUnit.MILLISECONDS);
        assertThatThrownBy(never::get).isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(TimeoutException.class);
        assertThatThrownBy(never::join).isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(TimeoutException.class);
    }

    @TwinTest
    void orTimeoutDoesNotDisturbWhatIsInTime() throws Exception {
        CompletableFuture<String> future = new CompletableFuture<String>().orTimeout(1, TimeUnit.HOURS);
        CompletableFuture.runAsync(() -> future.complete("in time"));
        assertThat(future.get()).isEqualTo("in time");
    }

    @TwinTest
    void completeOnTimeoutGivesTheValue() throws Exception {
        assertThat(new CompletableFuture<String>().completeOnTimeout("default", 3, TimeUnit.MILLISECONDS).get())
                .isEqualTo("default");
    }

    @TwinTest
    void delayedExecutorWaits() throws Exception {
        long before = System.nanoTime();
        long ran = CompletableFuture
                .supplyAsync(System::nanoTime, CompletableFuture.delayedExecutor(8, TimeUnit.MILLISECONDS)).get();
        assertThat(ran - before).isGreaterThanOrEqualTo(8_000_000);
    }

    @TwinTest
    void exceptionsTravelAlongTheChain() throws Exception {
        CompletableFuture<Integer> failed = CompletableFuture.supplyAsync(() -> {
            throw new IllegalStateException("source");
        });
        assertThat(failed.thenApply(n -> n + 1).exceptionally(e -> -1).get()).isEqualTo(-1);
        assertThat(failed.handle((n, e) -> e.getCause().getMessage()).get()).isEqualTo("source");
        assertThatThrownBy(() -> failed.thenApply(n -> n + 1).join()).isInstanceOf(CompletionException.class)
                .hasRootCauseMessage("source");
        assertThat(failed.state()).isEqualTo(FutureTask.State.FAILED);
    }

    @TwinTest
    void allOfWaitsForAll() throws Exception {
        List<CompletableFuture<Integer>> parts = IntStream.range(0, 30)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> i)).toList();
        CompletableFuture.allOf(parts.toArray(CompletableFuture<?>[]::new)).get();
        assertThat(parts).allMatch(CompletableFuture::isDone);
        assertThat(parts.stream().mapToInt(CompletableFuture::join).sum()).isEqualTo(435);
    }

    @TwinTest
    void anyOfTakesTheFirst() throws Exception {
        CompletableFuture<Object> never = new CompletableFuture<>();
        CompletableFuture<Object> soon = CompletableFuture.supplyAsync(() -> "soon");
        assertThat(CompletableFuture.anyOf(never, soon).get()).isEqualTo("soon");
        never.cancel(true);
        assertThat(never.isCancelled()).isTrue();
    }

    @TwinTest
    void applyToEitherTakesOne() throws Exception {
        CompletableFuture<String> a = CompletableFuture.supplyAsync(() -> "a");
        CompletableFuture<String> b = CompletableFuture.supplyAsync(() -> "b");
        assertThat(a.applyToEitherAsync(b, s -> s + "!").get()).isIn("a!", "b!");
    }

    @TwinTest
    void getTimesOut() throws Exception {
        assertThatThrownBy(() -> new CompletableFuture<>().get(2, TimeUnit.MILLISECONDS))
                .isInstanceOf(TimeoutException.class);
    }

    @TwinTest
    void futureTaskRunsOnce() throws Exception {
        CountDownLatch runs = new CountDownLatch(5);
        FutureTask<String> task = new FutureTask<>(() -> {
            runs.countDown();
            return "done";
        });
        for (int i = 0; i < 4; i++) {
            Thread.ofPlatform().start(task).join();
        }
        assertThat(task.get()).isEqualTo("done");
        assertThat(runs.getCount()).isEqualTo(4);
    }
}
