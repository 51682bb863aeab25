package java.lang;

import jdk.internal.misc.Unsafe;

/** Stack traces as the code under test would see them without detsim. */
public final class DetsimTraces {
    private static final Unsafe U = Unsafe.getUnsafe();
    private static final long METHOD = U.objectFieldOffset(StackTraceElement.class, "methodName");
    private static final String INITIALIZER = "$clinit";
    private static final String GETTER = "$sh";

    private DetsimTraces() {
    }

    /** What {@code StackTraceElement.of} returns: initialisers have their name, what drives them is not seen. */
    public static StackTraceElement[] visible(StackTraceElement[] trace) {
        if (!DetsimClasses.on) {
            return trace;
        }
        int shown = 0;
        for (StackTraceElement frame : trace) {
            shown += isOfOurs(frame) ? 0 : 1;
            if (INITIALIZER.equals(frame.getMethodName())) {
                U.putReference(frame, METHOD, "<clinit>");
            }
        }
        return shown == trace.length ? trace : without(trace, shown);
    }

    private static StackTraceElement[] without(StackTraceElement[] trace, int shown) {
        StackTraceElement[] left = new StackTraceElement[shown];
        int i = 0;
        for (StackTraceElement frame : trace) {
            if (!isOfOurs(frame)) {
                left[i++] = frame;
            }
        }
        return left;
    }

    private static boolean isOfOurs(StackTraceElement frame) {
        String type = frame.getClassName();
        return type.endsWith(DetsimClasses.HOLDER) || GETTER.equals(frame.getMethodName())
                || type.equals("java.lang.DetsimStaticState") || type.equals("java.lang.DetsimClasses");
    }
}
