package dev.detsim.samples.raft.net;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** A queue of length one, in which a new item takes the place of one that was not fetched: it was out of date. */
final class Mailbox<T> {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private @Nullable T item;
    private boolean closed;

    /** Never blocks for long. */
    void put(T newest) {
        lock.lock();
        try {
            item = newest;
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Waits for an item. */
    T take() {
        lock.lock();
        try {
            while (item == null && !closed) {
                changed.awaitUninterruptibly();
            }
            return fetch();
        } finally {
            lock.unlock();
        }
    }

    private T fetch() {
        T fetched = item;
        if (closed || fetched == null) {
            throw new StoppedException(null);
        }
        item = null;
        return fetched;
    }

    /** Ends every wait with a {@link StoppedException}. */
    void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
