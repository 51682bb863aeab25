package dev.detsim.agent.statics;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/** The class that is being rewritten, and the code with which it asks for holders. */
record Site(ClassNode node, ClassModel model, Facts facts) {
    /** Interfaces have static methods, and can be asked for them, since then. */
    private static final int INTERFACE_METHODS = Opcodes.V1_8;
    private static final int FRAMES = Opcodes.V1_6;

    /** A class by its name here: this one is the class that is being rewritten, even if the loader would find another. */
    @Nullable
    ClassModel classOf(String name) {
        return name.equals(model.name) ? model : facts.classes().get(name);
    }

    int major() {
        return node.version & 0xffff;
    }

    boolean hasFrames() {
        return major() >= FRAMES;
    }

    boolean isInterface() {
        return (node.access & Opcodes.ACC_INTERFACE) != 0;
    }

    /** Code that leaves the holder of a class, initialised, on the stack; {@code owner} is the name that this class may use. */
    InsnList load(String owner, ClassModel declaring) {
        InsnList code = new InsnList();
        if (declaring.isInterface() && major() < INTERFACE_METHODS) {
            // The class literal loads the interface, which defines its holder.
            code.add(new LdcInsnNode(Type.getObjectType(declaring.name)));
            code.add(new InsnNode(Opcodes.POP));
            code.add(new MethodInsnNode(Opcodes.INVOKESTATIC, Names.holder(declaring.name), Names.HOLDER_GET,
                    Names.getter(declaring.name), false));
        } else {
            String named = declaring.isInterface() ? declaring.name : owner;
            code.add(new MethodInsnNode(Opcodes.INVOKESTATIC, named, Names.GET, Names.getter(declaring.name),
                    declaring.isInterface()));
        }
        return code;
    }

    /** Code that initialises a class and leaves the stack as it was. */
    InsnList initialize(String owner, ClassModel declaring) {
        InsnList code = load(owner, declaring);
        code.add(new InsnNode(Opcodes.POP));
        return code;
    }
}
