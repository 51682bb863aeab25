package dev.detsim.core.trace;

/**
 * What to look at in a run that is to be compared with another: folds are counted from 1, and fold 0 is the beginning.
 *
 * @param marksFrom after which fold the marks begin
 * @param lookFrom  the first fold that is looked at closely
 * @param lookAt    how many are looked at closely
 */
public record Probe(long marksFrom, long lookFrom, int lookAt) {
    /** Marks after fold {@code from}, and nothing closely. */
    public static Probe marks(long from) {
        return new Probe(from, 0, 0);
    }

    /** The {@code count} folds from {@code from} on, closely. */
    public static Probe look(long from, int count) {
        return new Probe(from - 1, from, count);
    }

    boolean looksAt(long fold) {
        return fold >= lookFrom && fold < lookFrom + lookAt;
    }
}
