package dev.detsim.agent.start;

import java.lang.instrument.Instrumentation;
import java.lang.reflect.Field;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jdk.internal.misc.Unsafe;

/** Opens java.base to detsim, and makes the one thing in it constant that compiled code soon takes for granted. */
final class JavaBase {
    /** Code of detsim uses non-public members of these by reflection. */
    private static final List<String> OPENED = List.of("java.io", "java.lang", "java.lang.invoke", "java.net",
            "java.nio", "java.nio.channels", "java.util", "java.util.concurrent", "jdk.internal.access",
            "jdk.internal.misc", "jdk.internal.vm", "sun.net", "sun.nio.ch", "sun.nio.fs");
    private static final long SALT = 0x3243F6A8L;

    private JavaBase() {
    }

    /** To the unnamed module of the class path, where the JVM puts the agent's jar and where detsim's core lives. */
    static void open(Instrumentation instrumentation) {
        Set<Module> to = Set.of(JavaBase.class.getModule());
        Map<String, Set<Module>> packages = new HashMap<>();
        for (String name : OPENED) {
            packages.put(name, to);
        }
        instrumentation.redefineModule(Object.class.getModule(), Set.of(), packages, packages, Set.of(), Map.of());
    }

    /**
     * The order of Set.of and Map.of comes from the clock at the JVM's start. The fields are static and final: code
     * compiled earlier keeps the old value until {@link Retransformation} drops it, so this is done first.
     */
    static void fixOrderOfImmutableCollections() throws ReflectiveOperationException {
        Class<?> collections = Class.forName("java.util.ImmutableCollections");
        Unsafe unsafe = Unsafe.getUnsafe();
        Field salt = collections.getDeclaredField("SALT32L");
        unsafe.putLong(unsafe.staticFieldBase(salt), unsafe.staticFieldOffset(salt), SALT);
        Field reverse = collections.getDeclaredField("REVERSE");
        unsafe.putBoolean(unsafe.staticFieldBase(reverse), unsafe.staticFieldOffset(reverse), false);
    }
}
