package dev.detsim.benchmarks.price.heavy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The template of the classes: {@link HeavyClasses} writes another number wherever this one, or that of {@link Heavy0001} or
 * {@link Heavy0002}, is written.
 */
public final class Heavy0000 {
    /** A constant that is made of another class's. */
    public static final int SCALE = 1 + Heavy0002.SCALE % 7;
    private static final int SIZE = 64;
    private static final Map<String, Integer> NAMES = new HashMap<>();
    private static final int[] TABLE = new int[SIZE];
    private static final List<String> LOG = new ArrayList<>();
    private static final Object LOCK = new Object();
    private static int counter = SCALE;
    private static long total;

    static {
        for (int i = 0; i < SIZE; i++) {
            TABLE[i] = i * SCALE;
            NAMES.put("name" + i % 16, i);
        }
    }

    private Heavy0000() {
    }

    /** Uses all of it some times, and then the next class. */
    public static long use(int times) {
        for (int i = 0; i < times; i++) {
            counter++;
            synchronized (LOCK) {
                total += TABLE[counter % SIZE] + NAMES.get("name" + counter % 16);
            }
            TABLE[counter % SIZE] = (int) total;
        }
        LOG.add("used");
        return total + LOG.size() + Heavy0001.use(times);
    }
}
