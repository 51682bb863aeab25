package java.lang;

import jdk.internal.misc.Unsafe;

/** Stack traces as the code under test would see them without detsim. */
public final class DetsimTraces {
    private static final Unsafe U = Unsafe.getUnsafe();
    private static final long METHOD = U.objectFieldOffset(StackTraceElement.class, "methodName");
    static final String INITIALIZER = "$clinit";
    static final String GETTER = "$sh";

    private DetsimTraces() {
    }

    /** What {@code StackTraceElement.of} returns: initialisers have their name, what drives them is not seen. */
    public static StackTraceElement[] visible(StackTraceElement[] trace) {
        if (!DetsimClasses.on) {
            return trace;
        }
        int shown = 0;
        for (int i = 0; i < trace.length; i++) {
            shown += isHidden(trace, i) ? 0 : 1;
        }
        StackTraceElement[] left = shown == trace.length ? trace : without(trace, shown);
        for (StackTraceElement frame : left) {
            if (INITIALIZER.equals(frame.getMethodName())) {
                U.putReference(frame, METHOD, "<clinit>");
            }
        }
        return left;
    }

    private static StackTraceElement[] without(StackTraceElement[] trace, int shown) {
        StackTraceElement[] left = new StackTraceElement[shown];
        int next = 0;
        for (int i = 0; i < trace.length; i++) {
            if (!isHidden(trace, i)) {
                left[next++] = trace[i];
            }
        }
        return left;
    }

    private static boolean isHidden(StackTraceElement[] trace, int i) {
        return isOfOurs(trace[i].getClassName(), trace[i].getMethodName())
                || i > 0 && hasJustBegun(trace[i], trace[i - 1]);
    }

    /** A static method initialises its class where it begins, which the JVM would have done before. */
    private static boolean hasJustBegun(StackTraceElement frame, StackTraceElement callee) {
        return GETTER.equals(callee.getMethodName()) && callee.getClassName().equals(frame.getClassName());
    }

    /** Whether a frame is of what drives initialisers. */
    static boolean isOfOurs(String type, String method) {
        return type.endsWith(DetsimClasses.HOLDER) || GETTER.equals(method)
                || type.equals("java.lang.DetsimStaticState")
                || type.equals("java.lang.DetsimClasses") || type.equals("java.lang.DetsimInitializers");
    }
}
