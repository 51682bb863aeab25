package dev.detsim.tests.proof;

import dev.detsim.Sim;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

/** Class initialisers that draw and hash: whichever world runs them, nothing of it is seen elsewhere. */
final class Initializers {
    private Initializers() {
    }

    static void run(Sim sim, Notes notes) throws Exception {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            threads.add(Thread.ofPlatform().start(() -> notes.add(Math.random(), Lazy.ID, Lazy.NUMBERS, new Object())));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        notes.add(Lazy.ORDER, Lazy.Nested.NUMBER, new Object(), System.nanoTime());
    }

    private static final class Lazy {
        static final UUID ID = UUID.randomUUID();
        static final List<Integer> NUMBERS = new Random().ints(3, 0, 100).boxed().toList();
        static final List<Integer> ORDER = order();

        private static List<Integer> order() {
            Map<Object, Integer> map = new HashMap<>();
            IntStream.range(0, 10).forEach(i -> map.put(new Object(), i));
            return List.copyOf(map.values());
        }

        private static final class Nested {
            static final int NUMBER = (int) (Math.random() * 1_000) + (System.nanoTime() == 0 ? 1 : 0);
        }
    }
}
