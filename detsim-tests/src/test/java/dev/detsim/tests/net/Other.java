package dev.detsim.tests.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Another thread, and what became of what it did. */
final class Other {
    private final FutureTask<Object> task;
    private final Thread thread;

    private Other(Thread.Builder builder, Callable<Object> action) {
        task = new FutureTask<>(action);
        thread = builder.start(task);
    }

    /** What may throw. */
    interface Action {
        void run() throws Exception;
    }

    static Other does(Action action) {
        return does(Thread.ofPlatform(), action);
    }

    static Other does(Thread.Builder builder, Action action) {
        return new Other(builder, () -> {
            action.run();
            return null;
        });
    }

    void interrupt() {
        thread.interrupt();
    }

    /** Waits for its end; fails as it did. */
    void join() throws Exception {
        task.get();
    }

    /** Waits for its failure. */
    Throwable failure() throws InterruptedException {
        try {
            task.get();
        } catch (ExecutionException e) {
            return e.getCause();
        }
        throw new AssertionError("the other thread was expected to fail");
    }

    void fails(Class<?> type, String message) throws InterruptedException {
        assertThat(failure()).isExactlyInstanceOf(type).hasMessage(message);
    }
}
