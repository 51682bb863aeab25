package dev.detsim.tests.proof;

import dev.detsim.Sim;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** Random numbers, identity hashes, orders, names and clocks. */
final class Numbers {
    private Numbers() {
    }

    static void run(Sim sim, Notes notes) throws Exception {
        notes.add(new Random().nextInt(), Math.random(), ThreadLocalRandom.current().nextInt(), UUID.randomUUID(),
                new SecureRandom().nextInt(), new SplittableRandom().nextInt());
        List<Integer> shuffled = new ArrayList<>(IntStream.range(0, 10).boxed().toList());
        Collections.shuffle(shuffled);
        Map<Object, Integer> byIdentity = new HashMap<>();
        IntStream.range(0, 20).forEach(i -> byIdentity.put(new Object(), i));
        notes.add(shuffled, byIdentity.values(), new HashSet<>(List.of(TimeUnit.values())),
                Set.of("a", "b", "c", "d", "e"), Map.of(1, 2, 3, 4, 5, 6));
        notes.add(new Object(), new int[0], ((Runnable) () -> {}).getClass().getName(), Instant.now());
        for (int i = 0; i < 3; i++) {
            Thread thread = new Thread(() -> notes.add(Thread.currentThread(), new Object(),
                    ThreadLocalRandom.current().nextInt()));
            thread.start();
            thread.join();
        }
        System.out.println("printed by seed " + sim.seed());
    }
}
