package java.lang;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleInfo;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Modifier;
import jdk.internal.misc.Unsafe;

/**
 * Method handles and var handles of static fields, which reflection stands on as well. They lead to the field of the running
 * process's holder; access has been checked on the real field.
 */
public final class DetsimStaticHandles {
    private DetsimStaticHandles() {
    }

    /** Made when the first handle is: {@code java.lang.invoke} is initialised then. */
    private static final class Access {
        static final MethodHandles.Lookup TRUSTED = trusted();
        static final MethodHandle MAKE = make();

        private static MethodHandles.Lookup trusted() {
            try {
                Unsafe unsafe = Unsafe.getUnsafe();
                Field field = MethodHandles.Lookup.class.getDeclaredField("IMPL_LOOKUP");
                return (MethodHandles.Lookup) unsafe.getReference(unsafe.staticFieldBase(field),
                        unsafe.staticFieldOffset(field));
            } catch (ReflectiveOperationException e) {
                throw new InternalError(e);
            }
        }

        private static MethodHandle make() {
            try {
                Class<?> handles = Class.forName("java.lang.invoke.VarHandles");
                Class<?> member = Class.forName("java.lang.invoke.MemberName");
                return TRUSTED.findStatic(handles, "makeFieldHandle",
                        MethodType.methodType(VarHandle.class, member, Class.class, boolean.class))
                        .asType(MethodType.methodType(VarHandle.class, Object.class, Class.class, boolean.class));
            } catch (ReflectiveOperationException e) {
                throw new InternalError(e);
            }
        }
    }

    /** What {@code Lookup.getDirectFieldCommon} returns. */
    public static MethodHandle field(MethodHandle direct) {
        if (!DetsimClasses.on || !isOfStaticField(direct.type())) {
            return direct;
        }
        MethodHandleInfo info = Access.TRUSTED.revealDirect(direct);
        DetsimHolder holder = DetsimHolders.of(info.getDeclaringClass());
        return holder == null ? direct : ofProcess(direct, info, holder);
    }

    private static boolean isOfStaticField(MethodType type) {
        return type.parameterCount() == (type.returnType() == void.class ? 1 : 0);
    }

    private static MethodHandle ofProcess(MethodHandle direct, MethodHandleInfo info, DetsimHolder holder) {
        try {
            Class<?> type = holder.getClass();
            MethodHandle here = here(type);
            boolean setter = direct.type().returnType() == void.class;
            Class<?> fieldType = setter ? direct.type().parameterType(0) : direct.type().returnType();
            if (!isOfProcess(holder, info.getName(), fieldType)) {
                return MethodHandles.foldArguments(direct, here.asType(MethodType.methodType(void.class)));
            }
            MethodHandle own = setter ? Access.TRUSTED.findSetter(type, info.getName(), fieldType)
                    : Access.TRUSTED.findGetter(type, info.getName(), fieldType);
            return MethodHandles.collectArguments(own, 0, here);
        } catch (ReflectiveOperationException e) {
            throw new InternalError(e);
        }
    }

    private static MethodHandle here(Class<?> holder) throws ReflectiveOperationException {
        return Access.TRUSTED.findStatic(holder, "get", MethodType.methodType(holder));
    }

    private static boolean isOfProcess(DetsimHolder holder, String name, Class<?> type) {
        for (Field own : holder.getClass().getDeclaredFields()) {
            if (own.getName().equals(name) && own.getType() == type && !Modifier.isStatic(own.getModifiers())) {
                return true;
            }
        }
        return false;
    }

    /** {@code VarHandles.makeFieldHandle}, as {@code Lookup} calls it. */
    public static VarHandle variable(Object name, Class<?> referring, boolean writable) throws Throwable {
        VarHandle real = (VarHandle) Access.MAKE.invokeExact(name, referring, writable);
        Member member = (Member) name;
        if (!DetsimClasses.on || !Modifier.isStatic(member.getModifiers())) {
            return real;
        }
        DetsimHolder holder = DetsimHolders.of(member.getDeclaringClass());
        if (holder == null || !isOfProcess(holder, member.getName(), real.varType())) {
            return real;
        }
        VarHandle own = Access.TRUSTED.findVarHandle(holder.getClass(), member.getName(), real.varType());
        return MethodHandles.collectCoordinates(own, 0, here(holder.getClass()));
    }
}
