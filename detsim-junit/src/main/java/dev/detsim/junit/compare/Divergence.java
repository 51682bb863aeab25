package dev.detsim.junit.compare;

import dev.detsim.core.trace.Fold;
import java.util.Optional;

/**
 * The first thing in which two runs of a seed differ.
 *
 * @param index which fold, counted from 1
 * @param one   what it was in one
 * @param other what it was in the other
 */
public record Divergence(long index, Seen one, Seen other) {
    /**
     * What was seen there.
     *
     * @param where in which JVM
     * @param fold  what was folded; empty if the run had ended
     */
    public record Seen(String where, Optional<Fold> fold) {
    }
}
