package java.lang;

/** Calls that have no simulation: an error inside a world, naming the call; nothing happens outside. */
public final class DetsimEscapes {
    private DetsimEscapes() {
    }

    private static void refuse(String call) {
        DetsimWorld w = DetsimWorld.current();
        if (w != null) {
            throw w.refuse(call);
        }
    }

    /** {@code ProcessBuilder.start}, and {@code Runtime.exec} through it. */
    public static Process startProcess(ProcessBuilder builder, ProcessBuilder.Redirect[] redirects) {
        refuse("java.lang.ProcessBuilder.start()");
        return null;
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
            refuse(call);
        }
        return false;
    }

    /** {@code Signal.handle}. */
    public static Object handleSignal(Object signal, Object handler) {
        refuse("sun.misc.Signal.handle(…)");
        return null;
    }
}
