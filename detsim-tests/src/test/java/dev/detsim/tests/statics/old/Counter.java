package dev.detsim.tests.statics.old;

import java.util.HashMap;
import java.util.Map;

/** What a class of the year 2000 does with static state. */
public class Counter implements Constants {
    static final Map<String, Object> MAP = new HashMap<>();
    static int count;
    static long wide = 5L;

    static {
        MAP.put("a", "b");
        for (int i = 0; i < 3; i++) {
            wide += i > 1 ? 10 : 1;
        }
    }

    /** A lock of the class, left in two ways. */
    public static synchronized int add(int n) {
        try {
            if (n < 0) {
                throw new IllegalArgumentException("negative");
            }
            LIST.add("z");
            count += n;
            return count;
        } finally {
            wide++;
        }
    }

    /** All that it sees. */
    public static String run() {
        StringBuilder seen = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            seen.append(add(i)).append(',');
        }
        try {
            add(-1);
        } catch (IllegalArgumentException e) {
            seen.append(e.getMessage());
        }
        synchronized (MAP) {
            MAP.put("c", new Counter());
        }
        return seen.append(wide).append(LIST.size()).append(TEXT).append(MAP.size()).append(new Made().get())
                .toString();
    }

    static class Made {
        static int made;
        int number = ++made;

        int get() {
            return number * 100 + count;
        }
    }
}
