package dev.detsim.tests.proof;

import dev.detsim.Sim;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Thread pools, timers and a concurrent map: the order of completions and the names of threads are noted. */
final class Pools {
    private Pools() {
    }

    static void run(Sim sim, Notes notes) throws Exception {
        ConcurrentHashMap<Object, Integer> seen = new ConcurrentHashMap<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(3);
                ScheduledExecutorService timers = Executors.newScheduledThreadPool(2);
                ExecutorService virtual = Executors.newVirtualThreadPerTaskExecutor()) {
            AtomicInteger ticks = new AtomicInteger();
            timers.scheduleAtFixedRate(() -> notes.add("tick", ticks.incrementAndGet()), 1, 2, TimeUnit.MILLISECONDS);
            CompletableFuture<?>[] work = new CompletableFuture<?>[12];
            for (int i = 0; i < work.length; i++) {
                int n = i;
                work[i] = CompletableFuture.supplyAsync(() -> work(notes, n), i % 2 == 0 ? pool : virtual)
                        .thenAcceptAsync(value -> seen.put(new Object(), value), pool);
            }
            CompletableFuture.allOf(work).get();
        }
        notes.add(seen.values());
    }

    private static int work(Notes notes, int n) {
        try {
            Thread.sleep((long) (Math.random() * 10));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        notes.add(Thread.currentThread().getName(), n);
        return n;
    }
}
