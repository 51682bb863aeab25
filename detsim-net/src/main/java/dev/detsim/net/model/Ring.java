package dev.detsim.net.model;

/**
 * The bytes of one direction of a connection between the reader's and the writer's position. They are copied in once and out
 * once: a segment on its way is a pair of positions. Grows on demand; the writer's and the reader's buffer limits bound it.
 */
final class Ring {
    private byte[] bytes = new byte[1024];
    private long head;
    private long tail;

    /** Appends. */
    void put(byte[] from, int offset, int length) {
        ensure((int) (tail - head) + length);
        int start = slot(tail);
        int first = Math.min(length, bytes.length - start);
        System.arraycopy(from, offset, bytes, start, first);
        System.arraycopy(from, offset + first, bytes, 0, length - first);
        tail += length;
    }

    /** Takes from the front; there must be enough. */
    void take(byte[] to, int offset, int length) {
        int start = slot(head);
        int first = Math.min(length, bytes.length - start);
        System.arraycopy(bytes, start, to, offset, first);
        System.arraycopy(bytes, 0, to, offset + first, length - first);
        head += length;
    }

    /** Shows {@code tap} what lies between two positions, in one or two pieces. */
    void show(Tap tap, long from, long to) {
        int start = slot(from);
        int length = (int) (to - from);
        int first = Math.min(length, bytes.length - start);
        tap.bytes(bytes, start, first);
        if (first < length) {
            tap.bytes(bytes, 0, length - first);
        }
    }

    private int slot(long position) {
        return (int) position & (bytes.length - 1);
    }

    private void ensure(int size) {
        if (size > bytes.length) {
            byte[] larger = new byte[Integer.highestOneBit(size - 1) << 1];
            for (long position = head; position < tail; position++) {
                larger[(int) position & (larger.length - 1)] = bytes[slot(position)];
            }
            bytes = larger;
        }
    }
}
