package dev.detsim.tests.escape;

import java.io.InputStream;
import java.io.PrintStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;

/** Time, chance and identity. */
final class NumberDoors {
    private NumberDoors() {
    }

    static void add(Cases cases) {
        cases.put("nano-time", sim -> System.nanoTime());
        cases.put("instant", sim -> Instant.now() + " " + new Date().getTime() + " " + System.currentTimeMillis());
        cases.put("time-by-reflection", sim -> {
            LongSupplier reference = System::nanoTime;
            return List.of(reference.getAsLong(), System.class.getMethod("nanoTime").invoke(null),
                    (long) MethodHandles.lookup().findStatic(System.class, "nanoTime",
                            MethodType.methodType(long.class)).invokeExact());
        });
        cases.put("time-in-hidden-class", sim -> hidden().getAsLong());
        cases.put("field-by-handle", sim -> MethodHandles.lookup()
                .findStaticVarHandle(System.class, "out", PrintStream.class).get() == System.out);
        cases.put("sleep", sim -> {
            Thread.sleep(3_600_000 / 8);
            Object monitor = new Object();
            synchronized (monitor) {
                monitor.wait(1_000);
            }
            return System.nanoTime();
        });
        cases.put("random", sim -> new Random().nextLong() + Math.random() + new SplittableRandom().nextLong());
        cases.put("thread-local-random", sim -> ThreadLocalRandom.current().nextLong());
        cases.put("secure-random", sim -> new SecureRandom().nextLong() + " " + UUID.randomUUID());
        cases.put("shuffle", sim -> {
            List<Integer> numbers = new ArrayList<>(IntStream.range(0, 30).boxed().toList());
            Collections.shuffle(numbers);
            return numbers;
        });
        cases.put("identity-hash", sim -> new Object() + " " + System.identityHashCode(new int[0]));
        cases.put("immutable-order", sim -> Set.of("a", "b", "c", "d") + " " + Map.of(1, 2, 3, 4, 5, 6));
        cases.put("hidden-names", sim -> ((Runnable) () -> {
        }).getClass().getName());
        cases.put("reflection-order", sim -> List.of(NumberDoors.class.getDeclaredMethods()));
    }

    /** What is defined once more as a hidden class. */
    public static final class Clock implements LongSupplier {
        @Override
        public long getAsLong() {
            return System.nanoTime();
        }
    }

    private static LongSupplier hidden() throws Exception {
        try (InputStream in = NumberDoors.class.getResourceAsStream("NumberDoors$Clock.class")) {
            Class<?> type = MethodHandles.lookup().defineHiddenClass(in.readAllBytes(), true).lookupClass();
            return (LongSupplier) type.getConstructor().newInstance();
        }
    }
}
