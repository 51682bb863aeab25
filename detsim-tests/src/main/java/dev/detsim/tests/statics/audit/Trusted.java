package dev.detsim.tests.statics.audit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the audit takes for immutable, or for mutable, though its fields say otherwise: the file {@code trusted.txt}. */
final class Trusted {
    private final Set<String> leaves = new HashSet<>();
    private final Set<String> fields = new HashSet<>();
    private final Map<String, String> mutable = new HashMap<>();

    private Trusted(List<String> lines) {
        lines.stream().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(this::add);
    }

    static Trusted load() {
        try (InputStream in = Trusted.class.getResourceAsStream("trusted.txt")) {
            return new Trusted(new BufferedReader(
                    new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8)).lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String line) {
        String[] parts = line.split(" : ", 2);
        String[] words = parts[0].trim().split("\\s+");
        for (int i = 1; i < words.length; i++) {
            switch (words[0]) {
                case "leaf" -> leaves.add(words[i]);
                case "field" -> fields.add(words[i]);
                case "mutable" -> mutable.put(words[i], parts[1]);
                default ->
                    throw new IllegalStateException("trusted.txt: [" + words[0] + "] is none of leaf, field, mutable");
            }
        }
    }

    /** Whether nothing in the object can be seen to change. Only classes of the JDK can be: others may inherit from it. */
    boolean isLeaf(Object object) {
        return isOfJdk(object.getClass()) && hasAncestor(object.getClass(), leaves);
    }

    private static boolean hasAncestor(Class<?> type, Set<String> names) {
        for (Class<?> c = type; c != null; c = c.getSuperclass()) {
            if (names.contains(c.getName())) {
                return true;
            }
        }
        return false;
    }

    /** The loader tells whose it is; hidden classes that the JDK makes for others have theirs. */
    static boolean isOfJdk(Class<?> type) {
        return type.getClassLoader() == null || type.getClassLoader() == ClassLoader.getPlatformClassLoader();
    }

    /** Whether the field may change, or be an array, and yet nothing can be seen of it. */
    boolean isTrusted(Field field) {
        return fields.contains(field.getDeclaringClass().getName() + "." + field.getName());
    }

    /** Why objects of the class are mutable though their fields are final, or null. */
    @Nullable
    String whyMutable(Class<?> type) {
        for (Class<?> c = type; c != null; c = c.getSuperclass()) {
            String why = mutable.get(c.getName());
            if (why != null) {
                return why;
            }
        }
        return null;
    }
}
