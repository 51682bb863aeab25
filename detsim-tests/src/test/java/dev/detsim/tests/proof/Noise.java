package dev.detsim.tests.proof;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.Phaser;

/** What may happen in a JVM before a world, and must not be seen in it. */
final class Noise {
    private static final int HAND_OVERS = 2_000;

    private Noise() {
    }

    /** Other worlds, real threads, random numbers, hashes, counters and garbage. */
    static void make() {
        countProcessors();
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

    /** Has classes of the JDK look at the number of processors, which some do once, and some now and then. */
    static void countProcessors() {
        LinkedTransferQueue<Integer> queue = new LinkedTransferQueue<>();
        Phaser phaser = new Phaser(2);
        try (ExecutorService pool = Executors.newCachedThreadPool()) {
            pool.execute(() -> {
                for (int i = 0; i < HAND_OVERS; i++) {
                    queue.add(i);
                    phaser.arriveAndAwaitAdvance();
                }
            });
            for (int i = 0; i < HAND_OVERS; i++) {
                take(queue);
                phaser.arriveAndAwaitAdvance();
            }
        }
    }

    private static void take(LinkedTransferQueue<Integer> queue) {
        try {
            queue.take();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
