package dev.detsim.core.trace;

import java.util.Arrays;
import java.util.stream.LongStream;

/** Hashes at regular distances, in bounded memory: when it is full, every second is dropped and the distance doubles. */
final class MarkList {
    private static final int MOST = 1 << 14;

    private final long from;
    private final long[] hashes = new long[MOST];
    private int size;
    private long every = 1;

    MarkList(long from) {
        this.from = from;
    }

    /** The hash after {@code count} folds; called for each, in order. */
    void add(long count, long hash) {
        if (count >= from && (count - from) % every == 0) {
            if (size == MOST) {
                thin();
            }
            if ((count - from) % every == 0) {
                hashes[size++] = hash;
            }
        }
    }

    private void thin() {
        size = MOST / 2;
        Arrays.setAll(hashes, i -> i < size ? hashes[2 * i] : 0);
        every *= 2;
    }

    Folds.Marks marks() {
        return new Folds.Marks(from, every, LongStream.of(hashes).limit(size).boxed().toList());
    }
}
