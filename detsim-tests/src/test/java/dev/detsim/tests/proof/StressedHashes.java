package dev.detsim.tests.proof;

import java.lang.reflect.Proxy;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Identity hashes, and the orders that follow from them. */
final class StressedHashes {
    private StressedHashes() {
    }

    static void run(Notes notes) throws Exception {
        Runnable lambda = () -> notes.add();
        notes.add(new Object(), new int[0], lambda.hashCode(), new Thread(lambda).hashCode(),
                new Exception().hashCode(),
                System.identityHashCode("a".repeat(3)), Objects.hash(new Object(), 1), new Pair(new Object(), 2));
        notes.add(Object.class.getMethod("hashCode").invoke(new Object()),
                System.class.getMethod("identityHashCode", Object.class).invoke(null, new int[1]), proxy().hashCode());
        for (Map<Object, Integer> map : List.<Map<Object, Integer>>of(new HashMap<>(), new ConcurrentHashMap<>(),
                new IdentityHashMap<>(), new WeakHashMap<>(), Collections.synchronizedMap(new HashMap<>()))) {
            notes.add(map.getClass().getSimpleName(), order(map));
        }
        notes.add(classes(), new HashSet<>(List.of(TimeUnit.values())),
                new HashSet<>(List.of(StandardOpenOption.values())),
                Set.of("a", "b", "c", "d"), Map.of(1, 2, 3, 4, 5, 6),
                Set.copyOf(IntStream.range(0, 30).boxed().toList()));
        notes.add(IntStream.range(0, 20).mapToObj(Named::new).collect(Collectors.toSet()).stream().map(n -> n.number)
                .toList(), overridden());
    }

    /** A record whose hash is its parts'. */
    private record Pair(Object key, int value) {
        @Override
        public String toString() {
            return "pair " + hashCode();
        }
    }

    /** Hashed by identity. */
    private static final class Named {
        private final int number;

        Named(int number) {
            this.number = number;
        }
    }

    /** Its own hash is of no use to a map of identities. */
    private record Value(int number) {
    }

    private static Object proxy() {
        Object target = new Object();
        return Proxy.newProxyInstance(StressedHashes.class.getClassLoader(), new Class<?>[] {Comparator.class},
                (proxy, method, arguments) -> method.invoke(target, arguments));
    }

    private static Collection<Integer> order(Map<Object, Integer> map) {
        List<Object> keys = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            keys.add(new Named(i));
            map.put(keys.getLast(), i);
        }
        return List.copyOf(map.values());
    }

    private static List<Integer> overridden() {
        Map<Object, Integer> map = new IdentityHashMap<>();
        List<Value> keys = IntStream.range(0, 20).mapToObj(Value::new).toList();
        keys.forEach(key -> map.put(key, key.number));
        return List.copyOf(map.values());
    }

    /** Those of the JDK among them have hashes from before the agent. */
    private static Set<Class<?>> classes() {
        return new HashSet<>(List.of(String.class, Integer.class, Thread.class, List.class, int.class, Object.class,
                StressedHashes.class, Named.class, Pair.class, TimeUnit.class, HashMap.class, Stress.class));
    }
}
