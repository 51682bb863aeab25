package java.lang;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.Map;
import jdk.internal.misc.Unsafe;

/** Reflection on classes whose static state belongs to the process, and on their enums. */
public final class DetsimStaticMembers {
    private static final String GETTER = "$sh";
    private static final String INITIALIZER = "$clinit";

    private static final Unsafe U = Unsafe.getUnsafe();
    private static final long MODIFIERS = U.objectFieldOffset(Method.class, "modifiers");
    /** The flag of bridges, which are never static: the agent sets it in the place of {@code synchronized}. */
    private static final int SYNCHRONIZED_BEFORE = 0x40;

    private DetsimStaticMembers() {
    }

    /** The methods of a class as {@code Reflection.filterMethods} gets them, to be seen as they are in the source. */
    public static Method[] hide(Method[] methods) {
        int shown = 0;
        for (Method method : methods) {
            shown += isAdded(method) ? 0 : 1;
            int modifiers = method.getModifiers();
            if (Modifier.isStatic(modifiers) && (modifiers & SYNCHRONIZED_BEFORE) != 0) {
                U.putInt(method, MODIFIERS, modifiers & ~SYNCHRONIZED_BEFORE | Modifier.SYNCHRONIZED);
            }
        }
        if (shown == methods.length) {
            return methods;
        }
        Method[] left = new Method[shown];
        int i = 0;
        for (Method method : methods) {
            if (!isAdded(method)) {
                left[i++] = method;
            }
        }
        return left;
    }

    private static boolean isAdded(Method method) {
        return method.isSynthetic() && (method.getName().equals(GETTER) || method.getName().equals(INITIALIZER));
    }

    /** The field of the holder that stands for a static field, or null if that is shared. */
    static Field fieldOf(Field field) {
        DetsimHolder holder = Modifier.isStatic(field.getModifiers()) ? DetsimHolders.of(field.getDeclaringClass())
                : null;
        if (holder != null) {
            for (Field own : holder.getClass().getDeclaredFields()) {
                if (own.getName().equals(field.getName()) && own.getType() == field.getType()
                        && !Modifier.isStatic(own.getModifiers())) {
                    return own;
                }
            }
        }
        return null;
    }

    /** Guard of {@link #offset}. */
    public static boolean isOfProcess(Field field) {
        return DetsimClasses.on && fieldOf(field) != null;
    }

    /** {@code sun.misc.Unsafe.staticFieldOffset}. */
    public static long offset(Object unsafe, Field field) {
        return U.objectFieldOffset(fieldOf(field));
    }

    /** {@code sun.misc.Unsafe.staticFieldBase}; null for the real one. */
    public static Object base(Object unsafe, Field field) {
        return isOfProcess(field) ? DetsimHolders.of(field.getDeclaringClass()).here() : null;
    }

    /** {@code Class.getEnumConstantsShared}; null for an enum whose constants all processes share. */
    public static Object[] constants(Class<?> type) {
        DetsimHolder holder = enumHolder(type);
        if (holder == null) {
            return null;
        }
        if (holder.constants == null) {
            Object[] values = holder.values();
            if (!holder.settled) {
                return values;
            }
            holder.constants = values;
        }
        return holder.constants;
    }

    /** {@code Class.enumConstantDirectory}; null for an enum whose constants all processes share. */
    public static Map<String, Object> directory(Class<?> type) {
        DetsimHolder holder = enumHolder(type);
        if (holder == null) {
            return null;
        }
        if (holder.directory != null) {
            return holder.directory;
        }
        Map<String, Object> directory = new HashMap<>();
        for (Object constant : constants(type)) {
            directory.put(((Enum<?>) constant).name(), constant);
        }
        if (holder.settled) {
            holder.directory = directory;
        }
        return directory;
    }

    private static DetsimHolder enumHolder(Class<?> type) {
        return hasOwnConstants(type) ? DetsimHolders.of(type).here() : null;
    }

    /** Whether it is an enum that has constants for each process. */
    static boolean hasOwnConstants(Class<?> type) {
        DetsimHolder prototype = DetsimClasses.on && type.isEnum() ? DetsimHolders.of(type) : null;
        return prototype != null && prototype.hasValues();
    }
}
