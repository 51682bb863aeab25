package dev.detsim.benchmarks.price;

/** Uses a library for some seconds, and tells how often a second it could. */
final class ThroughputJvm {
    private static final double WARM_UP = 5;
    private static final double SECONDS = 1.5;
    /** So long a round must be that what starts it does not count. */
    private static final double ROUND = 0.5;
    private static final int CHECKED = 100;

    private ThroughputJvm() {
    }

    /** Takes the name of the library, and {@code here} or {@code world}. */
    public static void main(String[] arguments) throws Exception {
        Library library = Library.of(arguments);
        Measured.tell("result", library.run(CHECKED));
        long times = CHECKED;
        double warm = 0;
        while (warm < WARM_UP) {
            double round = seconds(library, times);
            warm += round;
            times = round < ROUND ? 2 * times : times;
        }
        long done = 0;
        double measured = 0;
        while (measured < SECONDS) {
            measured += seconds(library, times);
            done += times;
        }
        Measured.tell("ops", done / measured);
    }

    private static double seconds(Library library, long times) throws Exception {
        long begin = System.nanoTime();
        library.run(times);
        return (System.nanoTime() - begin) / 1e9;
    }
}
