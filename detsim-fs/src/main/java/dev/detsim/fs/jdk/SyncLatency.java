package dev.detsim.fs.jdk;

/**
 * How long an fsync takes, in nanoseconds of virtual time: drawn between two bounds, both included.
 *
 * @param low  the shortest
 * @param high the longest
 */
public record SyncLatency(long low, long high) {
    /** No time: an fsync is a scheduling point and nothing more. */
    public static final SyncLatency NONE = new SyncLatency(0, 0);

    /** Checks the bounds. */
    public SyncLatency {
        if (low < 0 || high < low) {
            throw new IllegalArgumentException("The bounds of an fsync's latency were [" + low + ", " + high
                    + "] ns. Expected: 0 <= low <= high. Do: give the shorter one first.");
        }
    }
}
