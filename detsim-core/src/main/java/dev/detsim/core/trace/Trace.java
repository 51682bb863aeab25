package dev.detsim.core.trace;

import dev.detsim.core.random.Draws;

/**
 * The running hash of all that happened, which is the identity of a run: thread and time of each step, scheduling points,
 * random draws, bytes of packets, of disk writes and of output, faults. Recording changes nothing of it.
 */
public class Trace {
    private static final long GAMMA = 0x9E3779B97F4A7C15L;
    private long hash;
    private boolean closed;

    /** Folds a value. */
    public void fold(Kind kind, long value) {
        if (!closed) {
            long h = (hash ^ value + kind.ordinal()) * GAMMA;
            hash = h ^ h >>> 29;
        }
    }

    /** Folds two values, in their order. */
    public void fold(Kind kind, long first, long second) {
        fold(kind, first * 31 + Draws.mix(second));
    }

    /** Folds bytes. */
    public void fold(Kind kind, byte[] bytes, int from, int length) {
        long h = length;
        for (int i = from; i < from + length; i++) {
            h = h * 0x100000001b3L + bytes[i];
        }
        fold(kind, h);
    }

    /** Nothing is folded any more: the body has ended. */
    public final void close() {
        closed = true;
    }

    /** The hash so far. */
    public final long hash() {
        return hash;
    }

    final boolean isClosed() {
        return closed;
    }

    /** What a probe saw; nothing without one. */
    public Folds folds() {
        return Folds.NONE;
    }
}
