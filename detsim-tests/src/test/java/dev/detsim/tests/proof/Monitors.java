package dev.detsim.tests.proof;

import dev.detsim.Sim;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Contended monitors, wait and notify, interrupts: who gets what is noted. */
final class Monitors {
    private static final int LAST = -1;

    private Monitors() {
    }

    static void run(Sim sim, Notes notes) throws Exception {
        Deque<Integer> queue = new ArrayDeque<>();
        List<Thread> producers = new ArrayList<>();
        List<Thread> consumers = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            int base = i * 100;
            producers.add(Thread.ofPlatform().start(() -> put(queue, base, 15)));
            consumers.add(Thread.ofVirtual().name("consumer-" + i).start(() -> take(queue, notes)));
        }
        for (Thread producer : producers) {
            producer.join();
        }
        put(queue, LAST, 1);
        put(queue, LAST, 1);
        put(queue, LAST, 1);
        for (Thread consumer : consumers) {
            consumer.join();
        }
        notes.add(sim.step(), sim.now());
    }

    private static void put(Deque<Integer> queue, int base, int count) {
        for (int n = 0; n < count; n++) {
            synchronized (queue) {
                while (queue.size() >= 4) {
                    await(queue);
                }
                queue.add(base + n);
                queue.notifyAll();
            }
        }
    }

    private static void take(Deque<Integer> queue, Notes notes) {
        for (int value = 0; value != LAST;) {
            synchronized (queue) {
                while (queue.isEmpty()) {
                    await(queue);
                }
                value = queue.remove();
                notes.add(Thread.currentThread().getName(), value);
                queue.notifyAll();
            }
        }
    }

    private static void await(Object monitor) {
        try {
            monitor.wait(50);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
