package dev.detsim.fs.jdk;

/** The size of every simulated disk, in bytes. Space does not run out: that is a fault. */
final class Space {
    static final long BLOCK = 4096;
    static final long TOTAL = 1L << 40;
    static final long FREE = TOTAL / 2;

    private Space() {
    }
}
