package dev.detsim.core.schedule;

import dev.detsim.core.thread.SimThread;
import java.util.Arrays;

/**
 * The threads that could run, in an order that depends on the world's history alone. Adding and removing take constant time:
 * the last one takes the place of the one that goes.
 */
public final class ReadySet {
    private SimThread[] threads = new SimThread[16];
    private int size;

    /** How many threads are ready. */
    public int size() {
        return size;
    }

    /** The thread at a place from 0 to {@code size - 1}. */
    public SimThread get(int index) {
        return threads[index];
    }

    /** Whether the thread is ready. */
    public boolean contains(SimThread thread) {
        return thread.readyIndex >= 0;
    }

    /** Adds a thread that is not in the set. */
    public void add(SimThread thread) {
        if (size == threads.length) {
            threads = Arrays.copyOf(threads, size * 2);
        }
        thread.readyIndex = size;
        threads[size++] = thread;
    }

    /** Removes a thread; does nothing if it is not in the set. */
    public void remove(SimThread thread) {
        int index = thread.readyIndex;
        if (index >= 0) {
            SimThread last = threads[--size];
            threads[size] = null;
            if (last != thread) {
                threads[index] = last;
                last.readyIndex = index;
            }
            thread.readyIndex = -1;
        }
    }
}
