package dev.detsim.junit.sweep;

/**
 * Whether a sweep leaks: bytes of heap in use after a collection.
 *
 * @param early after the first {@link #WARM} seeds
 * @param late  at the end
 */
public record HeapUse(long early, long late) {
    /** After how many seeds caches have been filled and code has been compiled. */
    public static final int WARM = 100;
}
