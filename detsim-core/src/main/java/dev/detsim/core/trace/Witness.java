package dev.detsim.core.trace;

/** Sees where a value is folded. */
@FunctionalInterface
public interface Witness {
    /**
     * Called while it is folded, by whoever folds it.
     *
     * @param kind    what it is about
     * @param subject the number of the thread, if it is about one
     */
    Fold.Place place(Kind kind, long subject);
}
