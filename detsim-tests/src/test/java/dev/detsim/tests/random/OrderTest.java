package dev.detsim.tests.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Orders and names that follow hashes and counters are the same whenever a seed is run. */
class OrderTest {
    private static final int SEEDS = 8;

    /** Orders and names that the seed decides. */
    private static Map<String, Callable<?>> ofTheSeed() {
        Map<String, Callable<?>> all = new LinkedHashMap<>();
        all.put("Object.toString", () -> new Object().toString() + new int[0]);
        all.put("System.identityHashCode", () -> System.identityHashCode(new StringBuilder("a")));
        all.put("HashMap of identity-hashed keys", () -> order(new HashMap<>(), Named::new));
        all.put("ConcurrentHashMap of identity-hashed keys", () -> order(new ConcurrentHashMap<>(), Named::new));
        all.put("IdentityHashMap", () -> order(new IdentityHashMap<>(), Named::new));
        all.put("WeakHashMap", () -> order(new WeakHashMap<>(), Named::new));
        all.put("Collectors.toSet", () -> names(objects(Named::new).stream().collect(Collectors.toSet())));
        all.put("HashSet of arrays", () -> objects(i -> new int[] {i}).stream().collect(Collectors.toSet()).stream()
                .map(a -> ((int[]) a)[0]).toList());
        all.put("hash of a thread", () -> new Thread(() -> {}).hashCode());
        all.put("hash of a lambda", () -> ((Supplier<Object>) () -> all).hashCode());
        all.put("hash of an exception", () -> new IllegalStateException().hashCode());
        return all;
    }

    /** Orders and names that are the same for each seed. */
    private static Map<String, Callable<?>> ofTheProgram() {
        Map<String, Callable<?>> all = new LinkedHashMap<>();
        all.put("HashSet of enums", () -> new HashSet<>(List.of(TimeUnit.values())).toString());
        all.put("HashSet of enums of the test", () -> new HashSet<>(List.of(Colour.values())).toString());
        all.put("HashSet of classes", OrderTest::classes);
        all.put("IdentityHashMap of strings", () -> order(new IdentityHashMap<>(), i -> "key" + i));
        all.put("Set.of", () -> Set.of("a", "b", "c", "d", "e", "f", "g").toString());
        all.put("Map.of", () -> Map.of("a", 1, "b", 2, "c", 3, "d", 4, "e", 5).toString());
        all.put("Set.copyOf", () -> Set.copyOf(IntStream.range(0, 50).boxed().toList()).toString());
        all.put("name of a lambda", () -> ((Runnable) () -> {}).getClass().getName());
        all.put("name of a hidden class", OrderTest::hiddenName);
        all.put("declared methods", () -> List.of(Colour.class.getDeclaredMethods()).toString());
        all.put("names of threads", OrderTest::threadNames);
        all.put("ids of threads", () -> Thread.ofPlatform().unstarted(() -> {}).threadId());
        return all;
    }

    @TestFactory
    List<DynamicTest> ordersFollowTheSeed() {
        return ofTheSeed().entrySet().stream().map(e -> dynamicTest(e.getKey(), () -> {
            List<String> first = values(e.getValue());
            assertThat(Set.copyOf(first)).hasSizeGreaterThan(SEEDS / 2);
            assertThat(values(e.getValue())).isEqualTo(first);
        })).toList();
    }

    @TestFactory
    List<DynamicTest> namesFollowTheProgram() {
        return ofTheProgram().entrySet().stream().map(e -> dynamicTest(e.getKey(), () -> {
            String value = World.value(0, e.getValue());
            assertThat(values(e.getValue())).containsOnly(value);
        })).toList();
    }

    private static List<String> values(Callable<?> source) {
        return IntStream.range(0, SEEDS).mapToObj(seed -> World.value(seed, source)).toList();
    }

    private static List<Object> objects(IntFunction<Object> make) {
        return new ArrayList<>(IntStream.range(0, 30).mapToObj(make).toList());
    }

    private static List<String> order(Map<Object, Integer> map, IntFunction<Object> make) {
        objects(make).forEach(o -> map.put(o, 0));
        return names(map.keySet());
    }

    private static List<String> names(Collection<?> objects) {
        return objects.stream().map(o -> o instanceof Named n ? n.name : String.valueOf(o)).toList();
    }

    private static String classes() {
        return new HashSet<>(List.of(OrderTest.class, World.class, Named.class, Colour.class, RandomnessTest.class))
                .toString();
    }

    private static String hiddenName() throws Exception {
        try (var in = Named.class.getResourceAsStream("OrderTest$Named.class")) {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            String name = lookup.defineHiddenClass(in.readAllBytes(), false).lookupClass().getName();
            return name.substring(0, name.lastIndexOf('/'));
        }
    }

    private static List<String> threadNames() {
        List<String> names = new ArrayList<>();
        names.add(new Thread(() -> {}).getName());
        names.add(java.util.concurrent.Executors.defaultThreadFactory().newThread(() -> {}).getName());
        try (var pool = new java.util.concurrent.ForkJoinPool(1)) {
            names.add(pool.submit(() -> Thread.currentThread().getName()).join());
        }
        names.add(new Thread(() -> {}).getName());
        return names;
    }

    /** Hashed by identity. */
    private static final class Named {
        private final String name;

        Named(int number) {
            name = "n" + number;
        }
    }

    private enum Colour {
        RED, GREEN, BLUE, WHITE, BLACK
    }
}
