package dev.detsim.tests.proof;

import java.lang.invoke.MethodHandles;
import java.lang.ref.Cleaner;
import java.util.List;
import java.util.Timer;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Supplier;

/** Names, numbers and orders that the JVM makes up. */
final class StressedNames {
    private StressedNames() {
    }

    static void run(Notes notes) throws Exception {
        notes.add(new Thread(() -> notes.add()), Executors.defaultThreadFactory().newThread(() -> notes.add()),
                Thread.currentThread(), Thread.ofVirtual().unstarted(() -> notes.add()));
        try (ForkJoinPool pool = new ForkJoinPool(1)) {
            notes.add(pool.submit(() -> Thread.currentThread().getName()).get());
        }
        Timer timer = new Timer();
        timer.cancel();
        Cleaner.create();
        Supplier<String> lambda = () -> "x";
        notes.add(lambda.getClass().getName(), ((Runnable) notes::add).getClass().getName(), hidden());
        notes.add(List.of(StressedNames.class.getDeclaredMethods()), List.of(Thread.class.getDeclaredConstructors()),
                List.of(Notes.class.getDeclaredFields()));
        notes.add(Thread.getAllStackTraces().keySet().stream().map(Thread::getName).sorted().toList(),
                Thread.activeCount());
    }

    /** Without the number, which counts the hidden classes of the JVM. */
    private static String hidden() throws Exception {
        try (var in = StressedTime.class.getResourceAsStream("StressedTime$Clock.class")) {
            String name = MethodHandles.lookup().defineHiddenClass(in.readAllBytes(), false).lookupClass().getName();
            return name.substring(0, name.lastIndexOf('/'));
        }
    }
}
