package dev.detsim.core.trace;

import java.util.Arrays;
import java.util.stream.LongStream;

/**
 * Hashes at regular distances, in bounded memory. If the distance is free and the list is full, every second is dropped, and
 * the distance doubles; else the list ends there.
 */
final class MarkList {
    private final long[] hashes = new long[Probe.MOST_MARKS];
    private final long from;
    private final boolean thins;
    private long every;
    private int size;

    MarkList(Probe probe) {
        from = probe.marksFrom();
        thins = probe.marksEvery() == 0;
        every = Math.max(1, probe.marksEvery());
    }

    /** The hash after {@code count} folds; called for each, in order. */
    void add(long count, long hash) {
        if (isMark(count) && size == hashes.length && thins) {
            thin();
        }
        if (isMark(count) && size < hashes.length) {
            hashes[size++] = hash;
        }
    }

    private boolean isMark(long count) {
        return count >= from && (count - from) % every == 0;
    }

    private void thin() {
        size = hashes.length / 2;
        Arrays.setAll(hashes, i -> i < size ? hashes[2 * i] : 0);
        every *= 2;
    }

    Folds.Marks marks() {
        return new Folds.Marks(from, every, LongStream.of(hashes).limit(size).boxed().toList());
    }
}
