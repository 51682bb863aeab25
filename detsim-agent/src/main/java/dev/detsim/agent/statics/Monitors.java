package dev.detsim.agent.statics;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Locks on objects that processes share: class objects and constants. The lock of the process is put in their place once,
 * before the compiler's copy for the exit is made: mapped at entry and exit, the JIT would refuse the method.
 */
final class Monitors {
    private static final String OBJECT = "java/lang/Object";
    /** Types that a class object or a constant may be seen as. */
    private static final Set<String> SHARED_AS = Set.of(OBJECT, "java/lang/Class", "java/lang/String",
            "java/lang/Integer", "java/lang/Long", "java/lang/Boolean", "java/lang/Character", "java/lang/Short",
            "java/lang/Byte", "java/lang/Number", "java/lang/Comparable", "java/lang/CharSequence",
            "java/io/Serializable", "java/lang/reflect/Type", "java/lang/reflect/GenericDeclaration",
            "java/lang/reflect/AnnotatedElement", "java/lang/constant/Constable");
    private final Site site;
    private final MethodNode method;
    private boolean changed;

    Monitors(Site site, MethodNode method) {
        this.site = site;
        this.method = method;
    }

    boolean rewrite() {
        for (AbstractInsnNode i : method.instructions.toArray()) {
            if (i.getOpcode() == Opcodes.MONITORENTER) {
                rewriteEntry(i);
            } else if (i instanceof MethodInsnNode call) {
                rewriteCall(call);
            }
        }
        return changed;
    }

    private void rewriteEntry(AbstractInsnNode enter) {
        AbstractInsnNode store = real(enter, false);
        AbstractInsnNode copy = store == null ? null : real(store, false);
        if (store == null || store.getOpcode() != Opcodes.ASTORE || copy == null
                || copy.getOpcode() != Opcodes.DUP) {
            return;
        }
        int variable = ((VarInsnNode) store).var;
        if (site.hasFrames()) {
            String type = typeInFrames(enter, variable);
            if (type == null || !SHARED_AS.contains(type)) {
                return;
            }
            widen(enter, variable, type);
        }
        method.instructions.insertBefore(copy, lock());
        changed = true;
    }

    static MethodInsnNode lock() {
        return new MethodInsnNode(Opcodes.INVOKESTATIC, Names.LOCKS, "of", "(Ljava/lang/Object;)Ljava/lang/Object;",
                false);
    }

    private static @Nullable AbstractInsnNode real(AbstractInsnNode from, boolean forward) {
        AbstractInsnNode i = from;
        do {
            i = forward ? i.getNext() : i.getPrevious();
        } while (i != null && i.getOpcode() < 0);
        return i;
    }

    /** The handler that leaves the monitor has a frame, which says what the variable with the lock is. */
    private static @Nullable String typeInFrames(AbstractInsnNode enter, int variable) {
        for (AbstractInsnNode i = enter; i != null && !isStore(i, variable); i = i.getNext()) {
            if (i instanceof FrameNode frame) {
                int position = Locals.position(frame.local, variable);
                if (position >= 0 && frame.local.get(position) instanceof String type) {
                    return type;
                }
            }
        }
        return null;
    }

    private static boolean isStore(AbstractInsnNode i, int variable) {
        return i.getOpcode() == Opcodes.ASTORE && ((VarInsnNode) i).var == variable;
    }

    private static void widen(AbstractInsnNode enter, int variable, String type) {
        for (AbstractInsnNode i = enter; i != null && !isStore(i, variable); i = i.getNext()) {
            if (i instanceof FrameNode frame) {
                int position = Locals.position(frame.local, variable);
                if (position >= 0 && type.equals(frame.local.get(position))) {
                    frame.local.set(position, OBJECT);
                }
            }
        }
    }

    private void rewriteCall(MethodInsnNode call) {
        if (isOn(call, OBJECT, "notify", "()V") || isOn(call, OBJECT, "notifyAll", "()V")
                || isOn(call, OBJECT, "wait", "()V")
                || isOn(call, "java/lang/Thread", "holdsLock", "(Ljava/lang/Object;)Z")) {
            method.instructions.insertBefore(call, lock());
            if (call.getOpcode() == Opcodes.INVOKEVIRTUAL) {
                call.owner = OBJECT;
            }
            changed = true;
        } else if (call.getOpcode() == Opcodes.INVOKEVIRTUAL && call.name.equals("wait")
                && (call.desc.equals("(J)V") || call.desc.equals("(JI)V"))) {
            method.instructions.set(call, new MethodInsnNode(Opcodes.INVOKESTATIC, Names.LOCKS, "wait",
                    "(" + Type.getDescriptor(Object.class) + call.desc.substring(1), false));
            changed = true;
        }
    }

    /** A compiler may name the class of the object, or Object, as the owner of its final methods. */
    private static boolean isOn(MethodInsnNode call, String owner, String name, String descriptor) {
        return call.name.equals(name) && call.desc.equals(descriptor)
                && (call.owner.equals(owner)
                        || call.getOpcode() == Opcodes.INVOKEVIRTUAL && !name.equals("holdsLock"));
    }
}
