package dev.detsim.net.model;

import java.util.Arrays;
import java.util.function.LongConsumer;

/**
 * What is still to happen, in the order of (moment, sequence). A binary heap in which each event knows its place, so that a
 * timer is moved or cancelled without a search.
 */
final class Agenda {
    private Event[] heap = new Event[64];
    private int size;
    private long sequence;

    /** The next moment at which something happens, or {@link Long#MAX_VALUE}. */
    long next() {
        return size == 0 ? Long.MAX_VALUE : heap[0].at;
    }

    /** Removes and returns what happens next. */
    Event take() {
        Event first = heap[0];
        cancel(first);
        return first;
    }

    /** Has {@code event} happen at {@code at}, and no more at the moment it had before. */
    void put(Event event, long at) {
        cancel(event);
        event.at = at;
        event.sequence = sequence++;
        grow();
        siftUp(event, size++);
    }

    /** Has {@code action} happen once; it gets the moment. */
    void at(long at, LongConsumer action) {
        put(new Once(action), at);
    }

    /** Does nothing if {@code event} is not pending. */
    void cancel(Event event) {
        int hole = event.index;
        if (hole < 0) {
            return;
        }
        event.index = -1;
        Event last = heap[--size];
        heap[size] = null;
        if (last != event) {
            refill(hole, last);
        }
    }

    private void refill(int hole, Event event) {
        if (hole > 0 && event.before(heap[(hole - 1) >>> 1])) {
            siftUp(event, hole);
        } else {
            siftDown(event, hole);
        }
    }

    private void grow() {
        if (size == heap.length) {
            heap = Arrays.copyOf(heap, size * 2);
        }
    }

    private void siftUp(Event event, int start) {
        int hole = start;
        while (hole > 0 && event.before(heap[(hole - 1) >>> 1])) {
            place(heap[(hole - 1) >>> 1], hole);
            hole = (hole - 1) >>> 1;
        }
        place(event, hole);
    }

    private void siftDown(Event event, int start) {
        int hole = start;
        for (int child = first(hole); child < size && heap[child].before(event); child = first(hole)) {
            place(heap[child], hole);
            hole = child;
        }
        place(event, hole);
    }

    private int first(int parent) {
        int left = 2 * parent + 1;
        return left + 1 < size && heap[left + 1].before(heap[left]) ? left + 1 : left;
    }

    private void place(Event event, int at) {
        heap[at] = event;
        event.index = at;
    }

    /** An event that is made for one occasion. */
    private static final class Once extends Event {
        private final LongConsumer action;

        Once(LongConsumer action) {
            this.action = action;
        }

        @Override
        void happen(long now) {
            action.accept(now);
        }
    }
}
