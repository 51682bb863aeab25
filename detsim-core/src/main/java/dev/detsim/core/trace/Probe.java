package dev.detsim.core.trace;

/**
 * What to look at in a run that is to be compared with another: folds are counted from 1, and fold 0 is the beginning.
 *
 * @param marksFrom  after which fold the marks begin
 * @param marksEvery how many folds are between two marks; 0 for as few as let the marks reach the end of the run
 * @param lookFrom   the first fold that is looked at closely
 * @param lookAt     how many are looked at closely
 */
public record Probe(long marksFrom, long marksEvery, long lookFrom, int lookAt) {
    /** Marks over the whole run. */
    public static final Probe WHOLE = new Probe(0, 0, 0, 0);
    /** So many marks fit in. */
    static final int MOST_MARKS = 1 << 14;

    /** Marks over {@code window} folds after fold {@code from}, as fine as they fit in. */
    public static Probe window(long from, long window) {
        return new Probe(from, Math.ceilDiv(window, MOST_MARKS), 0, 0);
    }

    /** The {@code count} folds from {@code from} on, closely, and the mark before them. */
    public static Probe look(long from, int count) {
        return new Probe(from - 1, Long.MAX_VALUE, from, count);
    }

    boolean looksAt(long fold) {
        return fold >= lookFrom && fold < lookFrom + lookAt;
    }
}
