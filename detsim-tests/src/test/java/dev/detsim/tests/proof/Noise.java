package dev.detsim.tests.proof;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** What may happen in a JVM before a world, and must not be seen in it. */
final class Noise {
    private Noise() {
    }

    /** Other worlds, real threads, random numbers, hashes, counters and garbage. */
    static void make() {
        Scenario.tight().forEach(s -> s.run(1_000 + s.ordinal()));
        Map<Object, Object> noise = new HashMap<>();
        for (int i = 0; i < 20_000; i++) {
            noise.put(new Object(), Math.random() + new Random().nextInt());
        }
        try (ExecutorService pool = Executors.newCachedThreadPool()) {
            noise.keySet().stream().limit(20).forEach(o -> pool.execute(o::hashCode));
        }
        System.gc();
    }
}
