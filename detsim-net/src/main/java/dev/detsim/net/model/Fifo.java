package dev.detsim.net.model;

import java.util.Arrays;

/** A first-in, first-out queue of records of three numbers, without an object for each. */
final class Fifo {
    private static final int WIDTH = 4;
    private long[] slots = new long[8 * WIDTH];
    private int head;
    private int size;

    boolean isEmpty() {
        return size == 0;
    }

    void add(long first, long second, long third) {
        if ((size + 1) * WIDTH > slots.length) {
            grow();
        }
        int at = (head + size++ * WIDTH) & (slots.length - 1);
        slots[at] = first;
        slots[at + 1] = second;
        slots[at + 2] = third;
    }

    /** A number of the oldest record: 0, 1 or 2. */
    long peek(int field) {
        return slots[head + field];
    }

    /** Drops the oldest record. */
    void remove() {
        head = (head + WIDTH) & (slots.length - 1);
        size--;
    }

    void clear() {
        size = 0;
    }

    private void grow() {
        long[] larger = Arrays.copyOf(Arrays.copyOfRange(slots, head, slots.length), slots.length * 2);
        System.arraycopy(slots, 0, larger, slots.length - head, head);
        slots = larger;
        head = 0;
    }
}
