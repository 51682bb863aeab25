package dev.detsim.tests.statics.audit.planted;

/** Writes to an array that it shares, for it is told to share it. */
public final class Writer {
    private static final int[] WRITTEN = {1};
    private static final int[] READ = {1};

    private Writer() {
    }

    /** Runs in two nodes. */
    public static void main(String[] args) {
        WRITTEN[0] += READ[0];
    }
}
