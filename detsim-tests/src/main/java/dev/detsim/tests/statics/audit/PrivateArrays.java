package dev.detsim.tests.statics.audit;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;

/**
 * Arrays in private final fields, which may be shared if no code that can see them writes to them or lets them go. What was
 * in them before the workload must be in them after it.
 */
final class PrivateArrays {
    private final List<Remembered> all = new ArrayList<>();

    /** An array, and what was in it. */
    private record Remembered(Field field, Object array, Object copy) {
        boolean hasChanged() {
            for (int i = 0; i < Array.getLength(array); i++) {
                if (!isSame(Array.get(array, i), Array.get(copy, i))) {
                    return true;
                }
            }
            return false;
        }

        /** Numbers are read as objects, which are new each time. */
        private boolean isSame(Object now, Object before) {
            return now == before || array.getClass().getComponentType().isPrimitive() && now.equals(before);
        }
    }

    /** Whether the array in a field is such a one. */
    static boolean contains(Field field) {
        int wanted = Modifier.PRIVATE | Modifier.FINAL;
        return field.getType().isArray() && (field.getModifiers() & wanted) == wanted;
    }

    /** Remembers what is in it, if it is one. */
    void remember(Field field) {
        Object array = contains(field) ? Walk.value(field, null) : null;
        if (array != null) {
            int length = Array.getLength(array);
            Object copy = Array.newInstance(array.getClass().getComponentType(), length);
            System.arraycopy(array, 0, copy, 0, length);
            all.add(new Remembered(field, array, copy));
        }
    }

    int size() {
        return all.size();
    }

    /** A finding for each that something wrote to. */
    List<Finding> changed() {
        return all.stream().filter(Remembered::hasChanged)
                .map(r -> new Finding(r.field.getDeclaringClass().getName() + "." + r.field.getName(),
                        r.array.getClass().getName(), "an array that was written to"))
                .toList();
    }
}
