package dev.detsim.tests.environment;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;

/** Objects that worlds share, and what they hash to; also a program that runs the worlds of its arguments, in this order. */
final class OldObjects {
    private static final Object LOCK = new Object();
    private static final ReentrantLock OTHER_LOCK = new ReentrantLock();
    private static final int[] ARRAY = {1, 2, 3};

    private OldObjects() {
    }

    /** Initialised by whatever world comes first. */
    private static final class Lazy {
        static final Object LOCK = new Object();
        static final Thread THREAD = new Thread(() -> {});
    }

    private static Map<String, Object> shared() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("string constant", "a constant");
        all.put("boxed number", 5);
        all.put("boxed flag", true);
        all.put("boxed character", 'c');
        all.put("enum", TimeUnit.DAYS);
        all.put("class", OldObjects.class);
        all.put("lambda", lambda());
        all.put("method reference", (Function<String, String>) String::strip);
        all.put("empty list", Collections.emptyList());
        all.put("natural order", Comparator.naturalOrder());
        all.put("character set", StandardCharsets.UTF_8);
        all.put("runtime", Runtime.getRuntime());
        return all;
    }

    private static Supplier<String> lambda() {
        return () -> "constant";
    }

    /** What shared objects, and then new ones, hash to in the world of a seed. */
    static List<String> inWorld(long seed) {
        List<String> lines = new ArrayList<>();
        World.run(seed, sim -> {
            shared().forEach((name, o) -> lines.add(name + " " + System.identityHashCode(o)));
            List.of(LOCK, OTHER_LOCK, ARRAY, Lazy.LOCK, Lazy.THREAD)
                    .forEach(o -> lines.add("new, in a static field " + System.identityHashCode(o)));
            lines.add("new ones " + System.identityHashCode(new Object()) + " " + System.identityHashCode(new int[1])
                    + " "
                    + System.identityHashCode(new ReentrantLock()));
        });
        return lines;
    }

    /** What objects hash to that are older than the world, but that nothing names. */
    private static List<String> namelessInWorld(long seed, List<Object> old) {
        List<String> lines = new ArrayList<>();
        World.run(seed, sim -> old.forEach(o -> lines.add("nameless " + System.identityHashCode(o))));
        return lines;
    }

    /** Prints what each seed sees. */
    public static void main(String[] args) {
        List<Object> old = List.of(new Object(), new Object());
        Arrays.stream(args).map(Long::valueOf).forEach(seed -> {
            inWorld(seed).forEach(line -> System.out.println("seed " + seed + " " + line));
            namelessInWorld(seed, old).forEach(line -> System.out.println("seed " + seed + " " + line));
        });
    }
}
