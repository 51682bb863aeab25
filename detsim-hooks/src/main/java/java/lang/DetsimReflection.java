package java.lang;

import java.lang.constant.ClassDesc;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleInfo;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.lang.reflect.Field;

/**
 * Members whose uses the table replaces, looked up at run time: method handles, var handles, and reflection, which stands on
 * method handles. What is found is the hook, in and out of a world alike, for a handle may be older than the world that
 * calls it; outside a world the hook does the real thing.
 */
public final class DetsimReflection {
    private static final Lookup TRUSTED = trusted();
    private static volatile Substitute[] substitutes = {};

    private DetsimReflection() {
    }

    /** The rows of the table that hold everywhere. Called once by the agent. */
    public static void use(Substitute[] rows) {
        substitutes = rows;
    }

    /** {@code java.lang.invoke.MethodHandles.Lookup.IMPL_LOOKUP}. */
    private static Lookup trusted() {
        try {
            Field field = Lookup.class.getDeclaredField("IMPL_LOOKUP");
            field.setAccessible(true);
            return (Lookup) field.get(null);
        } catch (ReflectiveOperationException e) {
            throw new InternalError(e);
        }
    }

    /** A static method of a hook class. */
    public record Hook(String owner, String name, String descriptor) {
        MethodHandle handle() {
            try {
                Class<?> type = Class.forName(owner.replace('/', '.'), true, null);
                return TRUSTED.findStatic(type, name, MethodType.fromMethodDescriptorString(descriptor, null));
            } catch (ReflectiveOperationException e) {
                throw new InternalError(e);
            }
        }
    }

    /**
     * A row.
     *
     * @param owner      of the method or field, an internal name
     * @param descriptor without the receiver
     * @param hook       what is called instead; for a field, what its value goes through
     * @param superHook  what is called instead of the method of the super class, or null if that stays
     * @param interfaces whether methods of any interface with this name and descriptor are meant too
     */
    public record Substitute(String owner, String name, String descriptor, Hook hook, Hook superHook,
            boolean interfaces) {
        boolean isFor(MethodHandleInfo found) {
            return found.getName().equals(name) && found.getMethodType().toMethodDescriptorString().equals(descriptor)
                    && isFor(found.getDeclaringClass());
        }

        private boolean isFor(Class<?> declaring) {
            return declaring.getName().equals(owner.replace('/', '.')) || interfaces && declaring.isInterface();
        }

        boolean isForField(Class<?> declaring, String field, Class<?> type) {
            return field.equals(name) && type.descriptorString().equals(descriptor) && isFor(declaring);
        }

        /** What a call of this kind goes to; null if it stays. */
        Hook hookFor(int referenceKind) {
            return referenceKind == MethodHandleInfo.REF_invokeSpecial ? superHook : hook;
        }
    }

    /** The result of {@code Lookup.findStatic}, {@code findVirtual}, {@code findSpecial}, {@code unreflect…}. */
    public static MethodHandle method(MethodHandle found, Lookup lookup) {
        MethodHandleInfo info = isLowLevel(lookup) || !mayBeMethod(found.type()) ? null : reveal(found);
        if (info == null) {
            return found;
        }
        for (Substitute s : substitutes) {
            Hook hook = s.isFor(info) ? s.hookFor(info.getReferenceKind()) : null;
            if (hook != null) {
                return hook.handle().asType(found.type());
            }
        }
        return found;
    }

    /** Code of java.base means what it says; {@code Object} is who reflection looks things up for. */
    private static boolean isLowLevel(Lookup lookup) {
        Class<?> by = lookup.lookupClass();
        return by != Object.class && by.getModule() == Object.class.getModule();
    }

    /** All but a few lookups are told apart by the type, at little cost. */
    private static boolean mayBeMethod(MethodType type) {
        for (Substitute s : substitutes) {
            String wanted = s.descriptor;
            int end = wanted.lastIndexOf(')') + 1;
            if (end > 0 && type.returnType().descriptorString().equals(wanted.substring(end))) {
                return true;
            }
        }
        return false;
    }

    /** Null if the handle is none of a single member. */
    private static MethodHandleInfo reveal(MethodHandle found) {
        try {
            return TRUSTED.revealDirect(found);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** {@code Lookup.bind}; null leaves it alone. */
    public static MethodHandle bind(Lookup lookup, Object receiver, String name, MethodType type) {
        if (receiver == null || !isNamed(name, type) || isLowLevel(lookup)) {
            return null;
        }
        try {
            return lookup.findVirtual(receiver.getClass(), name, type).bindTo(receiver);
        } catch (ReflectiveOperationException e) {
            return null;
        }
    }

    private static boolean isNamed(String name, MethodType type) {
        for (Substitute s : substitutes) {
            if (s.name.equals(name) && type != null && s.descriptor.equals(type.toMethodDescriptorString())) {
                return true;
            }
        }
        return false;
    }

    /** The result of {@code Lookup.findStaticGetter}, {@code unreflectGetter}, and so of {@code Field.get}. */
    public static MethodHandle getter(MethodHandle found, Lookup lookup) {
        MethodType type = found.type();
        MethodHandleInfo info = type.parameterCount() != 0 || isLowLevel(lookup) || !mayBeField(type.returnType())
                ? null : reveal(found);
        Substitute s = info == null ? null : field(info.getDeclaringClass(), info.getName(), type.returnType());
        return s == null ? found
                : MethodHandles.filterReturnValue(found, filter(s, type.returnType()));
    }

    /** The result of {@code Lookup.findStaticVarHandle} and {@code unreflectVarHandle}. */
    public static VarHandle variable(VarHandle found, Lookup lookup) {
        Class<?> type = found.varType();
        if (!found.coordinateTypes().isEmpty() || isLowLevel(lookup) || !mayBeField(type)) {
            return found;
        }
        VarHandle.VarHandleDesc described = found.describeConstable().orElse(null);
        Substitute s = described == null ? null : field(described, type);
        return s == null ? found : MethodHandles.filterValue(found, MethodHandles.identity(type), filter(s, type));
    }

    private static boolean mayBeField(Class<?> type) {
        for (Substitute s : substitutes) {
            if (s.descriptor.equals(type.descriptorString())) {
                return true;
            }
        }
        return false;
    }

    private static Substitute field(VarHandle.VarHandleDesc described, Class<?> type) {
        for (Substitute s : substitutes) {
            if (s.name.equals(described.constantName()) && s.descriptor.equals(type.descriptorString())
                    && described.bootstrapArgs()[0] instanceof ClassDesc owner
                    && owner.descriptorString().equals("L" + s.owner + ";")) {
                return s;
            }
        }
        return null;
    }

    private static Substitute field(Class<?> declaring, String name, Class<?> type) {
        for (Substitute s : substitutes) {
            if (s.isForField(declaring, name, type)) {
                return s;
            }
        }
        return null;
    }

    private static MethodHandle filter(Substitute field, Class<?> type) {
        return field.hook.handle().asType(MethodType.methodType(type, type));
    }
}
