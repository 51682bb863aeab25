package dev.detsim.agent.statics;

import java.util.ArrayList;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.VarInsnNode;

/** A static synchronized method locks the process's lock for its class: by a synchronized statement around its body. */
final class SynchronizedStatics {
    private static final int STATIC_SYNCHRONIZED = Opcodes.ACC_STATIC | Opcodes.ACC_SYNCHRONIZED;

    private SynchronizedStatics() {
    }

    static boolean concerns(MethodNode method) {
        return (method.access & STATIC_SYNCHRONIZED) == STATIC_SYNCHRONIZED
                && (method.access & Opcodes.ACC_NATIVE) == 0;
    }

    static void rewrite(Site site, MethodNode method) {
        // No static method is a bridge: reflection shows the flag as what it stands for.
        method.access = method.access & ~Opcodes.ACC_SYNCHRONIZED | Opcodes.ACC_BRIDGE;
        int lock = Locals.add(method, "java/lang/Object");
        LabelNode begin = new LabelNode();
        LabelNode end = new LabelNode();
        InsnList code = method.instructions;
        leaveBeforeReturns(code, lock);
        code.insert(enter(site, lock, begin));
        code.add(end);
        if (site.hasFrames()) {
            code.add(new FrameNode(Opcodes.F_NEW, 0, null, 0, null));
            frameOfHandler((FrameNode) code.getLast(), lock);
        }
        code.add(leave(lock));
        code.add(new InsnNode(Opcodes.ATHROW));
        method.tryCatchBlocks.add(new TryCatchBlockNode(begin, end, end, null));
    }

    private static InsnList enter(Site site, int lock, LabelNode begin) {
        InsnList code = new InsnList();
        code.add(new LdcInsnNode(Type.getObjectType(site.node().name)));
        code.add(Monitors.lock());
        code.add(new InsnNode(Opcodes.DUP));
        code.add(new VarInsnNode(Opcodes.ASTORE, lock));
        code.add(new InsnNode(Opcodes.MONITORENTER));
        code.add(begin);
        return code;
    }

    private static InsnList leave(int lock) {
        InsnList code = new InsnList();
        code.add(new VarInsnNode(Opcodes.ALOAD, lock));
        code.add(new InsnNode(Opcodes.MONITOREXIT));
        return code;
    }

    private static void leaveBeforeReturns(InsnList code, int lock) {
        for (AbstractInsnNode i : code.toArray()) {
            if (i.getOpcode() >= Opcodes.IRETURN && i.getOpcode() <= Opcodes.RETURN) {
                code.insertBefore(i, leave(lock));
            }
        }
    }

    private static void frameOfHandler(FrameNode frame, int lock) {
        frame.local = Locals.padded(null, lock);
        frame.local.add("java/lang/Object");
        frame.stack = new ArrayList<>();
        frame.stack.add("java/lang/Throwable");
    }
}
