package dev.detsim.samples.raft.net;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** A server's threads. What one of them does not catch is handed to {@code onFailure}, which stops the
 * server, and then to the thread's handler of uncaught exceptions. */
public final class Workers {
    private final Set<Thread> running = ConcurrentHashMap.newKeySet();
    private final Consumer<Throwable> onFailure;

    /** No threads yet. */
    public Workers(Consumer<Throwable> onFailure) {
        this.onFailure = onFailure;
    }

    /** Starts a thread. */
    public void start(String name, Runnable body) {
        Thread thread = new Thread(() -> run(body), name);
        running.add(thread);
        thread.start();
    }

    private void run(Runnable body) {
        try {
            body.run();
        } catch (StoppedException e) {
            // the server stops, and so does this thread
        } catch (RuntimeException | Error e) {
            onFailure.accept(e);
            throw e;
        } finally {
            running.remove(Thread.currentThread());
        }
    }

    /** Waits until all have ended, except the caller if it is one of them, or until the caller is interrupted. */
    public void join() {
        try {
            for (Thread thread : running) {
                joinOther(thread);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void joinOther(Thread thread) throws InterruptedException {
        if (thread != Thread.currentThread()) {
            thread.join();
        }
    }
}
