package dev.detsim.core.process;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/** The static fields of the JDK as one process has them, each from its first read or write on. */
final class Statics {
    private static final Object NULL = new Object();
    /** Never iterated. */
    private final Map<String, Object> values = Collections.synchronizedMap(new HashMap<>());
    private final FirstValues first;

    Statics(FirstValues first) {
        this.first = first;
    }

    Object read(String field, Object real, int begin) {
        Object value = values.get(field);
        if (value == null) {
            Object made = make(field, real, begin);
            Object other = values.putIfAbsent(field, made == null ? NULL : made);
            value = other == null ? made : other;
        }
        return value == NULL ? null : value;
    }

    /**
     * Like a class initialiser: where the JDK's own initialiser runs in the world, what it needs first is made within it, and
     * in later worlds outside of it, which must be the same.
     */
    private Object make(String field, Object real, int begin) {
        DetsimHooks.enterInitializer(field);
        try {
            return first.of(field, real, begin);
        } finally {
            DetsimHooks.exitInitializer(null);
        }
    }

    void write(String field, Object value) {
        values.put(field, value == null ? NULL : value);
    }

    boolean has(String field) {
        return values.containsKey(field);
    }
}
