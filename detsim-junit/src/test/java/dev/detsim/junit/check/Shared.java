package dev.detsim.junit.check;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** State that all worlds of a JVM share, as this package is never rewritten: what no code under test should have. */
public final class Shared {
    /** Grows with each run. */
    public static final AtomicInteger COUNTER = new AtomicInteger();
    /** A real file. */
    public static final Path FILE = Path.of("target", "leak.txt");
    /** Whether nobody has come by yet. */
    public static final AtomicBoolean FRESH = new AtomicBoolean(true);

    private Shared() {
    }

    /** What is made when it is first asked for. */
    public static final class Made {
        /** Drawn at random. */
        public static final int DRAWN = new Random().nextInt();
        /** Its keys were hashed by the JVM. */
        public static final Map<Object, Integer> BY_HASH = byHash();

        private Made() {
        }

        private static Map<Object, Integer> byHash() {
            Map<Object, Integer> map = new HashMap<>();
            for (int i = 0; i < 30; i++) {
                map.put(new Object(), i);
            }
            return map;
        }
    }
}
