package dev.detsim.agent.start;

import java.lang.instrument.Instrumentation;
import java.util.List;

/**
 * Gives class objects their hash by content, before rewritten code asks for it; those that have one, from the JDK's
 * archive or from before the agent, are remembered and keep it, since a hash must never change.
 */
final class ClassHashes {
    /** Not among the loaded classes. */
    private static final List<Class<?>> PRIMITIVES = List.of(int.class, long.class, boolean.class, byte.class,
            char.class, short.class, float.class, double.class, void.class);

    private ClassHashes() {
    }

    static void settle(Instrumentation instrumentation) {
        for (Class<?> loaded : instrumentation.getAllLoadedClasses()) {
            settle(loaded);
        }
        for (Class<?> primitive : PRIMITIVES) {
            settle(primitive);
        }
    }

    private static void settle(Class<?> type) {
        if (!DetsimHashes.seedClass(type)) {
            DetsimHashes.prehashed(type);
        }
    }
}
