package dev.detsim.agent.statics;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.LocalVariableNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/** Local variables that the rewriting adds, and the frames that must tell of them. */
final class Locals {
    private Locals() {
    }

    /** Makes room for a first argument of the type. */
    static void shift(MethodNode method, String type) {
        for (AbstractInsnNode i : method.instructions) {
            switch (i) {
                case VarInsnNode variable -> variable.var++;
                case IincInsnNode increment -> increment.var++;
                case FrameNode frame -> frame.local = prepend(type, frame.local);
                default -> {
                }
            }
        }
        if (method.localVariables != null) {
            for (LocalVariableNode variable : method.localVariables) {
                variable.index++;
            }
        }
        method.visibleLocalVariableAnnotations = null;
        method.invisibleLocalVariableAnnotations = null;
        method.maxLocals++;
    }

    private static List<Object> prepend(String type, List<Object> types) {
        List<Object> more = new ArrayList<>();
        more.add(type);
        if (types != null) {
            more.addAll(types);
        }
        return more;
    }

    /** A new variable that is set where the method begins and never again; returns its number. */
    static int add(MethodNode method, String type) {
        int variable = method.maxLocals++;
        for (AbstractInsnNode i : method.instructions) {
            if (i instanceof FrameNode frame) {
                frame.local = padded(frame.local, variable);
                frame.local.add(type);
            }
        }
        return variable;
    }

    /** The types of a frame with as many unknown ones behind as are needed to fill so many slots. */
    static List<Object> padded(List<Object> types, int slots) {
        List<Object> more = types == null ? new ArrayList<>() : new ArrayList<>(types);
        int used = 0;
        for (Object type : more) {
            used += size(type);
        }
        for (; used < slots; used++) {
            more.add(Opcodes.TOP);
        }
        return more;
    }

    /** The position in a frame of the variable with this number, or -1. */
    static int position(List<Object> types, int variable) {
        int slot = 0;
        for (int i = 0; types != null && i < types.size() && slot <= variable; i++) {
            if (slot == variable) {
                return i;
            }
            slot += size(types.get(i));
        }
        return -1;
    }

    private static int size(Object type) {
        return type == Opcodes.LONG || type == Opcodes.DOUBLE ? 2 : 1;
    }
}
