package java.lang;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.nio.file.spi.FileSystemProvider;
import java.util.Set;
import java.util.function.Supplier;
import jdk.internal.misc.Unsafe;

/**
 * Objects that worlds share: what they hash to must not depend on the world that asks first. What stands in a static field
 * hashes by the field's name, a constant by its content, an object without a state of its own by its class. An object that
 * is older than a world and only reached through others is not known to be old: it keeps the hash that it gets first.
 */
public final class DetsimOldObjects {
    private static final Unsafe U = Unsafe.getUnsafe();
    /** Finds the classes that are loaded. Set by the agent. */
    public static volatile Supplier<Class<?>[]> loadedClasses;
    private static volatile boolean wanted;

    private DetsimOldObjects() {
    }

    /**
     * Options of files are hashed while the JVM starts, or not, as it is started. They get the hash of their content, and the
     * JDK's own sets of them are made anew. Done once, by the agent.
     */
    public static void renewOptions() {
        for (Enum<?> option : StandardOpenOption.values()) {
            DetsimHashes.renew(option);
        }
        remake(FileSystemProvider.class, "DEFAULT_OPEN_OPTIONS");
        remake(Files.class, "DEFAULT_CREATE_OPTIONS");
    }

    private static void remake(Class<?> c, String set) {
        try {
            Field f = c.getDeclaredField(set);
            if (!U.shouldBeInitialized(c)) {
                Set<?> old = (Set<?>) U.getReference(U.staticFieldBase(f), U.staticFieldOffset(f));
                U.putReferenceVolatile(U.staticFieldBase(f), U.staticFieldOffset(f), Set.of(old.toArray()));
            }
        } catch (NoSuchFieldException e) {
            throw new InternalError("detsim does not know this JDK: no field [" + c.getName() + "." + set + "]", e);
        }
    }

    /** Before the first world: names what stands in static fields at the moment, and from now on what comes later. */
    public static void nameAll() {
        wanted = true;
        for (Class<?> c : loadedClasses.get()) {
            if (!c.isArray() && !c.isPrimitive() && !U.shouldBeInitialized(c)) {
                name(c);
            }
        }
        for (Module m : ModuleLayer.boot().modules()) {
            DetsimHashes.named(m, m.getName().hashCode());
        }
    }

    /** The end of a class initialiser, in a world or not. */
    static void initialized(Class<?> c) {
        if (wanted && c != null) {
            DetsimHooks.enterReal();
            try {
                name(c);
            } finally {
                DetsimHooks.exitReal();
            }
        }
    }

    private static void name(Class<?> c) {
        try {
            for (Field f : c.getDeclaredFields()) {
                if (Modifier.isStatic(f.getModifiers()) && !f.getType().isPrimitive()
                        && !DetsimStaticMembers.isOfProcess(f)) {
                    name(c, f);
                }
            }
        } catch (LinkageError e) {
            // a field of a class that does not exist: nothing of it can be used
        }
    }

    private static void name(Class<?> c, Field f) {
        Object o = U.getReferenceVolatile(U.staticFieldBase(f), U.staticFieldOffset(f));
        if (o != null && constant(o) == 0) {
            DetsimHashes.named(o, c.getName().hashCode() * 31L + f.getName().hashCode());
        }
    }

    /** What an object hashes to that all worlds may share, whether it is old or new; 0 if it is none of these. */
    static int constant(Object o) {
        if (o instanceof String s) {
            return DetsimHashes.positive(s.hashCode());
        }
        if (o instanceof Enum<?> e) {
            return DetsimHashes.hashOf(e);
        }
        Class<?> c = o.getClass();
        if (o instanceof Number && isBox(c) || o instanceof Character || o instanceof Boolean) {
            return DetsimHashes.positive(o.hashCode() * 31L + c.getName().hashCode());
        }
        return c.isHidden() && isStateless(c) ? DetsimHashes.hashOf(c) : 0;
    }

    private static boolean isBox(Class<?> c) {
        return c == Integer.class || c == Long.class || c == Short.class || c == Byte.class;
    }

    /** A lambda that captures nothing is made once in a JVM. */
    private static boolean isStateless(Class<?> c) {
        DetsimHooks.enterReal();
        try {
            for (Field f : c.getDeclaredFields()) {
                if (!Modifier.isStatic(f.getModifiers())) {
                    return false;
                }
            }
            return c.getSuperclass() == Object.class;
        } finally {
            DetsimHooks.exitReal();
        }
    }
}
