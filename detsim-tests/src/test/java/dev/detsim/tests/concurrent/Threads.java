package dev.detsim.tests.concurrent;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.BooleanSupplier;

/** Threads of a scenario whose failures are failures of the scenario. */
final class Threads {
    private Threads() {
    }

    /** What a thread does, given its number. */
    @FunctionalInterface
    interface Action {
        void run(int number) throws Exception;
    }

    /** Starts {@code count} platform threads. */
    static List<Thread> start(int count, Action action) {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int number = i;
            threads.add(new Failing(new FutureTask<>(() -> {
                action.run(number);
                return null;
            })));
        }
        threads.forEach(Thread::start);
        return threads;
    }

    /** Waits for their ends and fails as they did. */
    static void join(List<Thread> threads) throws Exception {
        for (Thread thread : threads) {
            thread.join();
            try {
                ((Failing) thread).task.get();
            } catch (ExecutionException e) {
                throw new AssertionError("in " + thread.getName() + ": " + e.getCause(), e.getCause());
            }
        }
    }

    /** Waits for what another thread does before it blocks. */
    static void awaitUntil(BooleanSupplier holds) throws InterruptedException {
        while (!holds.getAsBoolean()) {
            Thread.sleep(1);
        }
    }

    private static final class Failing extends Thread {
        private final FutureTask<?> task;

        Failing(FutureTask<?> task) {
            super(task);
            this.task = task;
        }
    }
}
