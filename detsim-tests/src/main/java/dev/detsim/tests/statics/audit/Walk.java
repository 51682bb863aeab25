package dev.detsim.tests.statics.audit;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Walks all objects that can be reached from some, by their fields and elements. It judges by what is there, and not, as the
 * agent does, by how it was made: an object can be changed if it has a field that is not final, or is an array that is not
 * empty, whoever might write to it.
 */
final class Walk {
    private final Trusted trusted = Trusted.load();
    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<Step> open = new ArrayDeque<>();
    private final List<Finding> findings = new ArrayList<>();

    /** An object, and the way to it; {@code readOnly} if it is an array that is known to be read only. */
    private record Step(Object object, String path, boolean readOnly) {
    }

    /** Walks from a static field's value. */
    void from(Field field, @Nullable Object value) {
        push(value, field.getDeclaringClass().getName() + "." + field.getName(),
                CompilersArrays.contains(field) || PrivateArrays.contains(field));
        while (!open.isEmpty()) {
            visit(open.pop());
        }
    }

    private void push(@Nullable Object object, String path, boolean readOnly) {
        if (object != null && seen.add(object)) {
            open.push(new Step(object, path, readOnly));
        }
    }

    private void visit(Step step) {
        String why = whyMutable(step);
        if (why != null) {
            findings.add(new Finding(step.path, step.object.getClass().getName(), why));
        } else if (step.object instanceof Object[] elements) {
            for (int i = 0; i < elements.length; i++) {
                push(elements[i], step.path + "[" + i + "]", false);
            }
        } else if (!trusted.isLeaf(step.object)) {
            fields(step.object).filter(field -> !field.getType().isPrimitive()).forEach(field -> follow(step, field));
        }
    }

    /** Why the object can be changed, itself, or null. What is behind it does not matter then. */
    private @Nullable String whyMutable(Step step) {
        Class<?> type = step.object.getClass();
        if (type.isArray()) {
            return step.readOnly || Array.getLength(step.object) == 0 ? null : "an array with elements";
        }
        String listed = trusted.whyMutable(type);
        if (listed != null || trusted.isLeaf(step.object)) {
            return listed;
        }
        List<String> changing = fields(step.object)
                .filter(field -> !Modifier.isFinal(field.getModifiers()) && !trusted.isTrusted(field))
                .map(field -> field.getDeclaringClass().getName() + "." + field.getName()).toList();
        return changing.isEmpty() ? null : "not final: " + String.join(", ", changing);
    }

    private static Stream<Field> fields(Object object) {
        return Stream.<Class<?>>iterate(object.getClass(), c -> c != null, Class::getSuperclass)
                .flatMap(c -> Stream.of(c.getDeclaredFields()))
                .filter(field -> !Modifier.isStatic(field.getModifiers()));
    }

    /** What a trusted field that is not final has is a cache; if it is final, an array that is only read. */
    private void follow(Step step, Field field) {
        boolean isTrusted = trusted.isTrusted(field);
        if (!isTrusted || Modifier.isFinal(field.getModifiers())) {
            push(value(field, step.object), step.path + "." + field.getName(), isTrusted);
        }
    }

    static @Nullable Object value(Field field, @Nullable Object object) {
        try {
            field.setAccessible(true);
            return field.get(object);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("the audit cannot read [" + field + "]", e);
        }
    }

    /** What was found, in the order in which it was reached. */
    List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** How many objects were reached. */
    int objects() {
        return seen.size();
    }
}
