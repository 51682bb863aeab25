package dev.detsim.core.time;

import java.util.Arrays;

/** Pending timers: a binary heap that knows where each entry is, so that a cancelled one is removed at once. */
public final class TimerHeap {
    private TimerEntry[] heap = new TimerEntry[16];
    private int size;
    private long sequence;

    /** How many timers are pending. */
    public int size() {
        return size;
    }

    /** The time of the first one; {@link Long#MAX_VALUE} if there is none. */
    public long firstDeadline() {
        return size == 0 ? Long.MAX_VALUE : heap[0].deadline;
    }

    /** Adds an action for a virtual time. */
    public TimerEntry add(long deadline, Runnable action) {
        TimerEntry e = new TimerEntry(this, deadline, sequence++, action);
        if (size == heap.length) {
            heap = Arrays.copyOf(heap, size * 2);
        }
        siftUp(size++, e);
        return e;
    }

    /** Removes the first one; there must be one. */
    public TimerEntry poll() {
        TimerEntry first = heap[0];
        remove(first);
        return first;
    }

    /** Removes an entry; false if it is not pending. */
    boolean remove(TimerEntry e) {
        int i = e.index;
        if (i < 0) {
            return false;
        }
        e.index = -1;
        TimerEntry last = heap[--size];
        heap[size] = null;
        if (last != e) {
            if (i > 0 && last.isBefore(heap[(i - 1) >>> 1])) {
                siftUp(i, last);
            } else {
                siftDown(i, last);
            }
        }
        return true;
    }

    private void siftUp(int from, TimerEntry e) {
        int i = from;
        while (i > 0) {
            int parent = (i - 1) >>> 1;
            if (!e.isBefore(heap[parent])) {
                break;
            }
            place(i, heap[parent]);
            i = parent;
        }
        place(i, e);
    }

    private void siftDown(int from, TimerEntry e) {
        int i = from;
        for (int child = 2 * i + 1; child < size; child = 2 * i + 1) {
            if (child + 1 < size && heap[child + 1].isBefore(heap[child])) {
                child++;
            }
            if (!heap[child].isBefore(e)) {
                break;
            }
            place(i, heap[child]);
            i = child;
        }
        place(i, e);
    }

    private void place(int i, TimerEntry e) {
        heap[i] = e;
        e.index = i;
    }
}
