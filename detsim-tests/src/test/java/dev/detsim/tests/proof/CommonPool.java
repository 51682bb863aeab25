package dev.detsim.tests.proof;

import dev.detsim.Sim;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RecursiveTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** Parallel streams, fork-join tasks and asynchronous stages: who does what is noted. */
final class CommonPool {
    private CommonPool() {
    }

    static void run(Sim sim, Notes notes) throws Exception {
        IntStream.range(0, 64).parallel().forEach(i -> notes.add(Thread.currentThread().getName(), i));
        notes.add(new Sum(0, 200, notes).invoke());
        CompletableFuture<String> late = new CompletableFuture<String>().orTimeout(5, TimeUnit.MILLISECONDS)
                .exceptionally(e -> e.getClass().getSimpleName());
        CompletableFuture<String> delayed = CompletableFuture.supplyAsync(() -> Thread.currentThread().getName(),
                CompletableFuture.delayedExecutor(4, TimeUnit.MILLISECONDS));
        notes.add(delayed.thenCombineAsync(late, String::concat).get(), System.nanoTime());
    }

    private static final class Sum extends RecursiveTask<Integer> {
        private static final long serialVersionUID = 1;
        private final int from;
        private final int to;
        private final transient Notes notes;

        Sum(int from, int to, Notes notes) {
            this.from = from;
            this.to = to;
            this.notes = notes;
        }

        @Override
        protected Integer compute() {
            if (to - from < 20) {
                notes.add(Thread.currentThread().getName(), from);
                return IntStream.range(from, to).sum();
            }
            int middle = (from + to) / 2;
            Sum left = new Sum(from, middle, notes);
            left.fork();
            return new Sum(middle, to, notes).compute() + left.join();
        }
    }
}
