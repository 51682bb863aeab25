package java.lang;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/** Calls that have no simulation: an error inside a world, naming the call; nothing happens outside. */
public final class DetsimEscapes {
    private DetsimEscapes() {
    }

    /** Head of a method that is refused under this name. */
    public static void refused(String call) {
        DetsimWorld w = DetsimWorld.current();
        if (w != null) {
            throw w.refuse(call);
        }
    }

    /** {@code System.load}. */
    public static boolean load(Runtime runtime, Class<?> caller, String file) {
        return library(caller, "java.lang.System.load(\"" + file + "\")");
    }

    /** {@code System.loadLibrary}. */
    public static boolean loadLibrary(Runtime runtime, Class<?> caller, String name) {
        return library(caller, "java.lang.System.loadLibrary(\"" + name + "\")");
    }

    /** The JDK loads its own libraries in real mode; native code of others does as it likes. */
    private static boolean library(Class<?> caller, String call) {
        if (caller.getClassLoader() != null && caller.getClassLoader() != ClassLoader.getPlatformClassLoader()) {
            refused(call);
        }
        return false;
    }

    /** What {@code AbstractLinker.downcallHandle} makes: older than a world, perhaps, so each call of it asks. */
    public static MethodHandle downcall(MethodHandle handle) {
        return MethodHandles.foldArguments(handle, Downcall.CHECK);
    }

    /** Made when the first foreign function is linked. */
    private static final class Downcall {
        static final MethodHandle CHECK = check();

        private static MethodHandle check() {
            try {
                return MethodHandles.lookup().findStatic(Downcall.class, "refused", MethodType.methodType(void.class));
            } catch (ReflectiveOperationException e) {
                throw new InternalError(e);
            }
        }

        static void refused() {
            DetsimEscapes.refused("a foreign function (java.lang.foreign.Linker.downcallHandle)");
        }
    }

    /** {@code System.console}: a node has no terminal. */
    public static Object noConsole() {
        return null;
    }

    /** {@code Runtime.runFinalization}: nothing is finalized in a world. */
    public static boolean runFinalization(Runtime runtime) {
        return DetsimWorld.current() != null;
    }

    /** {@code CleanerImpl.run}, which ignores all errors, also that of a dead thread: nothing is cleaned in a world. */
    public static boolean clean(Object cleaner) {
        return DetsimWorld.current() != null;
    }

    /** Before the return of {@code VirtualThread}'s constructor. */
    public static void made(Object vehicle, Object scheduler, String name, int characteristics, Runnable task) {
        DetsimWorld w = DetsimWorld.current();
        if (w != null && scheduler != w) {
            throw w.refuse("a virtual thread with a scheduler of its own");
        }
    }

    /** {@code ManagementFactory.getPlatformMXBeans}: what a collector's bean tells comes from natives. */
    public static void beans(Class<?> type) {
        if (type != null && type.getName().endsWith(".GarbageCollectorMXBean")) {
            refused("java.lang.management.ManagementFactory.getGarbageCollectorMXBeans()");
        }
    }
}
