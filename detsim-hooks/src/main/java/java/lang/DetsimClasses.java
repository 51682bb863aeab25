package java.lang;

import java.util.List;
import java.util.function.Supplier;
import jdk.internal.misc.Unsafe;
import jdk.internal.vm.annotation.ForceInline;
import jdk.internal.vm.annotation.Hidden;

/** Static state per process: what rewritten classes and their holders call. */
public final class DetsimClasses {
    /** What the name of a holder's class ends in. */
    public static final String HOLDER = "$$Statics";
    private static final Unsafe U = Unsafe.getUnsafe();
    /** Set by the agent before it rewrites the first class. */
    public static volatile boolean on;
    /** The names of classes that keep static state for the whole JVM, which can change, because they were loaded before. */
    public static volatile Supplier<List<String>> loadedBefore = List::of;
    private static final int PRIVATE_STATIC =
            java.lang.reflect.Modifier.PRIVATE | java.lang.reflect.Modifier.STATIC;
    private static int registered;

    private DetsimClasses() {
    }

    /** The fast path: the holder with this index in the running process, or null if its class is not initialised there. */
    @ForceInline
    @Hidden
    public static Object get(int index) {
        Object[] holders = (Thread.currentCarrierThread() instanceof DetsimCarrier c ? c.statics
                : DetsimStaticState.OUTSIDE).holders;
        return index < holders.length ? holders[index] : null;
    }

    /** The slow path: makes the fresh holder that of the running process and initialises its class, unless that is done. */
    @Hidden
    public static Object initialize(int index, DetsimHolder fresh) {
        return DetsimStaticState.current().holder(index, fresh);
    }

    /** Gives a class its index; called once by its holder's class. */
    public static int register(DetsimHolder prototype) {
        DetsimHooks.enterReal();
        try {
            synchronized (DetsimClasses.class) {
                DetsimHolders.put(prototype.type(), prototype);
                return registered++;
            }
        } finally {
            DetsimHooks.exitReal();
        }
    }

    /** Initialises a class in the running process, as far as that is not the JVM's doing. */
    static void ensure(Class<?> type) {
        for (Class<?> c = type; c != null && c.getClassLoader() != null; c = c.getSuperclass()) {
            DetsimHolder holder = DetsimHolders.of(c);
            if (holder != null) {
                holder.here();
                return;
            }
        }
    }

    /** Before {@code Constructor.newInstance}: private constructors do not see to it themselves. */
    public static void constructing(java.lang.reflect.Constructor<?> constructor, Object[] arguments,
            boolean wrapped, Class<?> caller) {
        if (on) {
            ensure(constructor.getDeclaringClass());
        }
    }

    /** Before {@code Method.invoke}: private methods of a class without nestmates do not see to it themselves. */
    public static void invoking(java.lang.reflect.Method method, Object receiver, Object[] arguments) {
        if (on && (method.getModifiers() & PRIVATE_STATIC) == PRIVATE_STATIC) {
            ensure(method.getDeclaringClass());
        }
    }

    /** Before a field is read or written by reflection: what goes wrong here, its accessors would hide. */
    public static void accessing(java.lang.reflect.Field field) {
        if (on && java.lang.reflect.Modifier.isStatic(field.getModifiers())) {
            ensure(field.getDeclaringClass());
        }
    }

    /** Before {@code Unsafe.allocateInstance}. */
    public static void allocating(Object unsafe, Class<?> type) {
        if (on) {
            ensure(type);
        }
    }

    /** Before an object is made by deserialisation. */
    public static void deserializing(java.io.ObjectStreamClass type) {
        if (on) {
            ensure(type.forClass());
        }
    }

    /** What {@code Class.forName} with a name only returns. */
    public static Class<?> found(Class<?> type) {
        if (on) {
            ensure(type);
        }
        return type;
    }

    /** {@code Class.forName} that initialises: loads by itself without, then initialises; null where nothing differs. */
    public static Class<?> forName(String name, boolean initialize, ClassLoader loader) throws ClassNotFoundException {
        if (!on || !initialize) {
            return null;
        }
        Class<?> type = Class.forName(name, false, loader);
        U.ensureClassInitialized(type);
        ensure(type);
        return type;
    }

    /** Before {@code Lookup.ensureInitialized} returns. */
    public static void ensured(java.lang.invoke.MethodHandles.Lookup lookup, Class<?> type) {
        if (on) {
            ensure(type);
        }
    }
}
