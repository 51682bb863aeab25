package dev.detsim.tests.statics.audit;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which static fields of a class all processes share, as seen in the running JVM: those for which the class of its holders,
 * which the agent defines beside it, has no field.
 */
final class SharedStatics {
    private static final String HOLDER = "$$Statics";

    private SharedStatics() {
    }

    /** In the order of the class file. Numbers are among them. */
    static List<Field> of(Class<?> type) {
        Set<String> own = ofProcess(type);
        return Stream.of(type.getDeclaredFields()).filter(f -> Modifier.isStatic(f.getModifiers()))
                .filter(f -> !own.contains(key(f))).toList();
    }

    private static Set<String> ofProcess(Class<?> type) {
        try {
            Class<?> holder = Class.forName(type.getName() + HOLDER, false, type.getClassLoader());
            return Stream.of(holder.getDeclaredFields()).filter(f -> !Modifier.isStatic(f.getModifiers()))
                    .map(SharedStatics::key).collect(Collectors.toSet());
        } catch (ClassNotFoundException e) {
            return Set.of();
        }
    }

    private static String key(Field field) {
        return field.getName() + " " + field.getType().descriptorString();
    }
}
