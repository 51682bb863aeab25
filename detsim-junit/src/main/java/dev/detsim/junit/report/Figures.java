package dev.detsim.junit.report;

import java.util.Locale;

/** How figures are written, the same in every locale. */
final class Figures {
    private static final double NANOS = 1e9;
    private static final double MEGABYTE = 1e6;

    private Figures() {
    }

    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** {@code 1 seed}, {@code 1,000 seeds}. */
    static String count(long number, String noun) {
        return count(number) + " " + noun + (number == 1 ? "" : "s");
    }

    static String seconds(long nanos) {
        return String.format(Locale.ROOT, "%,.3f s", nanos / NANOS);
    }

    static String instant(long nanos) {
        return String.format(Locale.ROOT, "%,d.%09d s", nanos / 1_000_000_000, nanos % 1_000_000_000);
    }

    /** How many a second; 0 if no time passed. */
    static String perSecond(double amount, long nanos) {
        return String.format(Locale.ROOT, "%,.1f", nanos == 0 ? 0 : amount / (nanos / NANOS));
    }

    static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%,.1f MB", bytes / MEGABYTE);
    }

    static String hash(long hash) {
        return String.format(Locale.ROOT, "%016x", hash);
    }
}
