package dev.detsim.core.trace;

import java.util.List;

/**
 * What a probe saw of a run.
 *
 * @param count how many values were folded
 * @param marks the hash at regular distances
 * @param close what was looked at closely
 */
public record Folds(long count, Marks marks, List<Fold> close) {
    /** Of a run without a probe. */
    public static final Folds NONE = new Folds(0, new Marks(0, 1, List.of()), List.of());

    /**
     * The hash at regular distances.
     *
     * @param from   the first is the hash after so many folds
     * @param every  how many folds are between two
     * @param hashes the hashes
     */
    public record Marks(long from, long every, List<Long> hashes) {
    }
}
