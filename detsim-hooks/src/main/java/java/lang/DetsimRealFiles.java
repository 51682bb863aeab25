package java.lang;

import java.io.FileDescriptor;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/** The private natives of the JDK whose callers go to hooks: what a hook calls outside a world. */
final class DetsimRealFiles {
    static final MethodHandle KEY =
            find("sun.nio.ch.FileKey", "init", MethodType.methodType(void.class, FileDescriptor.class, long[].class));
    static final MethodHandle CLOSEDIR =
            find("sun.nio.fs.UnixNativeDispatcher", "closedir", MethodType.methodType(void.class, long.class));
    static final MethodHandle FLISTXATTR = find("sun.nio.fs.UnixNativeDispatcher", "flistxattr",
            MethodType.methodType(int.class, int.class, long.class, int.class));
    static final MethodHandle USER_NAME =
            find("sun.nio.fs.UnixNativeDispatcher", "getpwuid", MethodType.methodType(byte[].class, int.class));
    static final MethodHandle GROUP_NAME =
            find("sun.nio.fs.UnixNativeDispatcher", "getgrgid", MethodType.methodType(byte[].class, int.class));
    static final MethodHandle STRERROR =
            find("sun.nio.fs.UnixNativeDispatcher", "strerror", MethodType.methodType(byte[].class, int.class));
    private static final MethodHandle UNIX_EXCEPTION = unixExceptions();

    private DetsimRealFiles() {
    }

    /** Throws a {@code sun.nio.fs.UnixException} for {@code errno}; never returns. */
    static RuntimeException unixException(int errno) {
        Throwable made;
        try {
            made = (Throwable) UNIX_EXCEPTION.invokeExact(errno);
        } catch (Throwable e) {
            made = e;
        }
        throw DetsimRealFiles.<RuntimeException>unchecked(made);
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> T unchecked(Throwable e) throws T {
        throw (T) e;
    }

    private static MethodHandle unixExceptions() {
        try {
            Class<?> c = Class.forName("sun.nio.fs.UnixException");
            return MethodHandles.privateLookupIn(c, MethodHandles.lookup())
                    .findConstructor(c, MethodType.methodType(void.class, int.class))
                    .asType(MethodType.methodType(Throwable.class, int.class));
        } catch (ReflectiveOperationException e) {
            throw new InternalError("This JDK has no sun.nio.fs.UnixException(int)", e);
        }
    }

    private static MethodHandle find(String owner, String name, MethodType type) {
        try {
            Class<?> c = Class.forName(owner);
            return MethodHandles.privateLookupIn(c, MethodHandles.lookup()).findStatic(c, name, type);
        } catch (ReflectiveOperationException e) {
            throw new InternalError("This JDK has no " + owner + "." + name + type, e);
        }
    }
}
