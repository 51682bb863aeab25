package dev.detsim.tests.statics.audit;

import java.lang.reflect.Field;

/** Arrays that compilers make and only read: an enum's constants, which {@code values()} clones, and tables of switches. */
final class CompilersArrays {
    private CompilersArrays() {
    }

    static boolean contains(Field field) {
        return field.isSynthetic() && field.getType().isArray()
                && (isOfConstants(field) || field.getName().startsWith("$SwitchMap$"));
    }

    private static boolean isOfConstants(Field field) {
        return field.getDeclaringClass().isEnum() && field.getType().getComponentType() == field.getDeclaringClass();
    }
}
