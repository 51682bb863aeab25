package dev.detsim.benchmarks.price.heavy;

/** Stands for the next class, and ends the row. */
public final class Heavy0001 {
    private Heavy0001() {
    }

    /** Nothing is left. */
    public static long use(int times) {
        return times;
    }
}
