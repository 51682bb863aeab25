package dev.detsim.core.process;

import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Hashtable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** Makes objects of the JDK that only the JDK itself makes. Members are found in real mode, and called in the world. */
final class Jdk {
    private Jdk() {
    }

    /** A new object, made by the constructor for arguments of these types; boxed ones stand for primitives. */
    static Object make(String type, Object... arguments) {
        return invoke(real(() -> constructor(find(type), types(arguments))), arguments);
    }

    /** What a static method without parameters returns. */
    static Object call(String type, String method) {
        return invoke(real(() -> method(find(type), method)));
    }

    private static MethodHandle constructor(Class<?> type, Class<?>... parameters) {
        return DetsimStatics.constructor(type, parameters);
    }

    private static MethodHandle method(Class<?> type, String name) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(m -> m.getName().equals(name) && m.getParameterCount() == 0).findFirst()
                .map(m -> DetsimStatics.method(type, name, m.getReturnType()))
                .orElseThrow(() -> new IllegalStateException("this JDK has no [" + type.getName() + "." + name + "]"));
    }

    private static Class<?>[] types(Object... arguments) {
        return Arrays.stream(arguments).map(a -> a instanceof Long ? long.class : a.getClass())
                .toArray(Class<?>[]::new);
    }

    private static Class<?> find(String type) {
        try {
            return Class.forName(type, true, ClassLoader.getPlatformClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("this JDK has no class [" + type + "]: detsim was made for JDK 25", e);
        }
    }

    private static <T> T real(Supplier<T> action) {
        DetsimHooks.enterReal();
        try {
            return action.get();
        } finally {
            DetsimHooks.exitReal();
        }
    }

    private static Object invoke(MethodHandle handle, Object... arguments) {
        try {
            return handle.invokeWithArguments(arguments);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /** A collection with the same elements. */
    static Object copy(Object collection) {
        return switch (collection) {
            case Hashtable<?, ?> table -> table.clone();
            case ConcurrentHashMap<?, ?> map -> new ConcurrentHashMap<>(map);
            case HashMap<?, ?> map -> map.clone();
            case CopyOnWriteArrayList<?> list -> list.clone();
            case ArrayList<?> list -> list.clone();
            default -> throw unknown(collection);
        };
    }

    private static IllegalStateException unknown(Object collection) {
        return new IllegalStateException("no copy of a [" + collection.getClass().getName() + "] is known");
    }
}
