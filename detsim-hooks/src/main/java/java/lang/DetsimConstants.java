package java.lang;

import java.lang.Enum.EnumDesc;
import jdk.internal.misc.Unsafe;

/**
 * Constants of enums that each process has for itself, where the JDK keeps one that it has met: in annotations, which are
 * parsed once in a JVM, and at the call sites of switches.
 */
public final class DetsimConstants {
    private static final Unsafe U = Unsafe.getUnsafe();

    private DetsimConstants() {
    }

    /** A value of an annotation, as the running process has it. Arrays are copied, for they may be those that are kept. */
    public static Object ofProcess(Object value) {
        if (value instanceof Enum<?> constant) {
            return own(constant);
        }
        if (!(value instanceof Enum<?>[] constants) || constants.length == 0 || !isOfProcess(constants[0])) {
            return value;
        }
        Enum<?>[] all = constants.clone();
        for (int i = 0; i < all.length; i++) {
            all[i] = own(all[i]);
        }
        return all;
    }

    private static Enum<?> own(Enum<?> constant) {
        Object[] all = DetsimStaticMembers.constants(constant.getDeclaringClass());
        return all == null ? constant : (Enum<?>) all[constant.ordinal()];
    }

    /** Guard: whether a value is a constant that another process has, too. */
    public static boolean isOfProcess(Object value) {
        return value instanceof Enum<?> constant && DetsimStaticMembers.hasOwnConstants(constant.getDeclaringClass());
    }

    /** {@code SwitchBootstraps$ResolvedEnumLabels.test} without what it keeps. */
    public static boolean isLabel(Object labels, Integer index, Object value) {
        EnumDesc<?>[] all = (EnumDesc<?>[]) U.getReference(labels, U.objectFieldOffset(labels.getClass(), "enumDescs"));
        EnumDesc<?> label = all[index];
        Enum<?> constant = (Enum<?>) value;
        return label.constantName().equals(constant.name())
                && label.constantType().descriptorString().equals(constant.getDeclaringClass().descriptorString());
    }
}
