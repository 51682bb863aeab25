package dev.detsim.agent.statics;

import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FieldNode;

/** What tells the fields of a class apart (JVMS 4.5). */
record FieldKey(String name, String descriptor) {
    static FieldKey of(FieldNode field) {
        return new FieldKey(field.name, field.desc);
    }

    static FieldKey of(FieldInsnNode access) {
        return new FieldKey(access.name, access.desc);
    }

    /** Whether it is a long or a double. */
    boolean isWide() {
        return descriptor.equals("J") || descriptor.equals("D");
    }
}
