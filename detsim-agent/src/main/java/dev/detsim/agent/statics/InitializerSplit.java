package dev.detsim.agent.statics;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Takes a class initialiser apart: shared slices stay with the JVM's, all else becomes a method that each process runs on its
 * holder. The JVM's initialiser stays even if it has nothing to do: serialization looks whether there is one.
 */
final class InitializerSplit {
    private InitializerSplit() {
    }

    /** Replaces the initialiser of the class; returns the part for each process, which is not yet in the class. */
    static MethodNode split(Site site, MethodNode initializer) {
        ClassNode node = site.node();
        List<Slice> found = SliceFinder.find(site.model(), initializer);
        List<Slice> slices = site.facts().sharedSlices(site.model(), found);
        checkAgainstModel(site, slices, initializer);
        MethodNode forAll = forAll(initializer, slices);
        node.methods.set(node.methods.indexOf(initializer), forAll);
        remove(initializer, slices);
        initializer.name = Names.INITIALIZER;
        initializer.desc = "(L" + Names.holder(node.name) + ";)V";
        initializer.access = Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC;
        Locals.shift(initializer, Names.holder(node.name));
        return initializer;
    }

    /** What others were told about the class came from its class file; another agent may have changed it since. */
    private static void checkAgainstModel(Site site, List<Slice> slices, MethodNode initializer) {
        for (AbstractInsnNode i : initializer.instructions) {
            if (i.getOpcode() == Opcodes.PUTSTATIC && i instanceof FieldInsnNode put
                    && put.owner.equals(site.node().name) && site.model().statics.containsKey(FieldKey.of(put))
                    && site.facts().isShared(site.model(), FieldKey.of(put))
                    && slices.stream().noneMatch(s -> s.field().equals(FieldKey.of(put)))) {
                throw new IllegalStateException("its initialiser is not that of its class file: the value of field ["
                        + put.name + "] is made in another way. Has another agent changed it? Let it keep its static"
                        + " state: detsim.share=" + site.node().name.replace('/', '.'));
            }
        }
    }

    private static MethodNode forAll(MethodNode initializer, List<Slice> slices) {
        MethodNode method = new MethodNode(Opcodes.ASM9, Opcodes.ACC_STATIC, Names.CLINIT, "()V", null, null);
        Map<LabelNode, LabelNode> labels = new HashMap<>();
        AbstractInsnNode[] code = initializer.instructions.toArray();
        Probes.of(initializer).begin(method.instructions);
        for (AbstractInsnNode i : code) {
            if (i instanceof LabelNode label) {
                labels.put(label, new LabelNode());
            }
        }
        for (Slice slice : slices) {
            for (int i = slice.from(); i < slice.to(); i++) {
                if (!(code[i] instanceof LineNumberNode)) {
                    method.instructions.add(code[i].clone(labels));
                }
            }
        }
        method.instructions.add(new InsnNode(Opcodes.RETURN));
        method.maxStack = initializer.maxStack;
        return method;
    }

    /** Leaves labels, and one instruction where a slice was, so that frames and jumps stay where they are. */
    private static void remove(MethodNode initializer, List<Slice> slices) {
        AbstractInsnNode[] code = initializer.instructions.toArray();
        for (Slice slice : slices) {
            for (int i = slice.from(); i < slice.to() - 1; i++) {
                if (code[i] instanceof FrameNode || code[i].getOpcode() >= 0) {
                    initializer.instructions.remove(code[i]);
                }
            }
            initializer.instructions.set(code[slice.to() - 1], new InsnNode(Opcodes.NOP));
        }
    }
}
