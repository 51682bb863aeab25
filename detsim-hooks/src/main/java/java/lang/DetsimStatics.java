package java.lang;

import java.io.InputStream;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import jdk.internal.misc.Unsafe;

/**
 * Static fields of the JDK that have a value in each process. The reading hooks differ in what a process begins with; they
 * are given what the field is outside worlds, and its name.
 */
public final class DetsimStatics {
    private static final Unsafe U = Unsafe.getUnsafe();
    private static final String IN = "java/lang/System.in";

    private DetsimStatics() {
    }

    private static Object read(Object real, String field, int begin) {
        DetsimWorld w = DetsimWorld.current();
        DetsimProcess owner = w == null ? null : w.ownerOf(field);
        return owner == null ? real : owner.read(field, real, begin);
    }

    /** A field that begins with what it is outside worlds. */
    public static Object same(Object real, String field) {
        return read(real, field, DetsimProcess.SAME);
    }

    /** A field that begins with null. */
    public static Object none(Object real, String field) {
        return read(real, field, DetsimProcess.NONE);
    }

    /** A collection, of which each process has a copy. */
    public static Object copy(Object real, String field) {
        return read(real, field, DetsimProcess.COPY);
    }

    /** An object of which each process has its own, made by the constructor without arguments. */
    public static Object fresh(Object real, String field) {
        return read(real, field, DetsimProcess.NEW);
    }

    /** A field whose first value the simulator knows. */
    public static Object special(Object real, String field) {
        return read(real, field, DetsimProcess.SPECIAL);
    }

    /** A flag that begins with what it is outside worlds. */
    public static boolean sameFlag(boolean real, String field) {
        return DetsimHooks.active == 0 ? real : (Boolean) read((Object) real, field, DetsimProcess.SAME);
    }

    /** A flag that begins with false. */
    public static boolean noFlag(boolean real, String field) {
        return DetsimHooks.active == 0 ? real : (Boolean) read((Object) real, field, DetsimProcess.NO_FLAG);
    }

    /** A number that begins with what it is outside worlds. */
    public static int sameNumber(int real, String field) {
        return DetsimHooks.active == 0 ? real : (Integer) read((Object) real, field, DetsimProcess.SAME);
    }

    /** A number that begins with 0. */
    public static int noNumber(int real, String field) {
        return DetsimHooks.active == 0 ? real : (Integer) read((Object) real, field, DetsimProcess.NO_NUMBER);
    }

    /** Before each write: in a world the process keeps the value, and the field what it has. */
    public static Object write(Object value, Object real, String field) {
        DetsimWorld w = DetsimWorld.current();
        DetsimProcess owner = w == null ? null : w.ownerOf(field);
        if (owner == null) {
            return value;
        }
        owner.write(field, value);
        return real;
    }

    /** The same for a flag. */
    public static boolean writeFlag(boolean value, boolean real, String field) {
        return (Boolean) write((Object) value, (Object) real, field);
    }

    /** The same for a number. */
    public static int writeNumber(int value, int real, String field) {
        return (Integer) write((Object) value, (Object) real, field);
    }

    /** After each read of {@code System.in}, which only a native writes. */
    public static InputStream in(InputStream real) {
        return (InputStream) read(real, IN, DetsimProcess.SPECIAL);
    }

    /** {@code System.setIn}: of the calling process only. */
    public static boolean setIn(InputStream stream) {
        DetsimWorld w = DetsimWorld.current();
        if (w != null) {
            w.process().write(IN, stream);
        }
        return w != null;
    }

    /** A constructor of a class of the JDK, whoever may call it there. To be called in real mode. */
    public static MethodHandle constructor(Class<?> type, Class<?>... parameters) {
        try {
            return Trusted.LOOKUP.findConstructor(type, MethodType.methodType(void.class, parameters));
        } catch (ReflectiveOperationException e) {
            throw new InternalError("this JDK has no such constructor of [" + type.getName() + "]", e);
        }
    }

    /** A static method of a class of the JDK without parameters. To be called in real mode. */
    public static MethodHandle method(Class<?> type, String name, Class<?> result) {
        try {
            return Trusted.LOOKUP.findStatic(type, name, MethodType.methodType(result));
        } catch (ReflectiveOperationException e) {
            throw new InternalError("this JDK has no method [" + type.getName() + "." + name + "]", e);
        }
    }

    /** The lookup that may do everything, found when it is first needed. */
    private static final class Trusted {
        static final MethodHandles.Lookup LOOKUP = find();

        private static MethodHandles.Lookup find() {
            try {
                Field field = MethodHandles.Lookup.class.getDeclaredField("IMPL_LOOKUP");
                return (MethodHandles.Lookup) U.getReference(U.staticFieldBase(field), U.staticFieldOffset(field));
            } catch (NoSuchFieldException e) {
                throw new InternalError(e);
            }
        }
    }
}
