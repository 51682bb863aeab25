package dev.detsim.agent.statics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * What the agent of JaCoCo, which measures coverage, has put into an initialiser before: where it begins, the array of the
 * class's probes is stored in a variable; a probe is a store of {@code true} into it. They belong to no process.
 */
final class Probes {
    private static final String INIT = "$jacocoInit";
    private static final String DATA = "$jacocoData";
    private final List<AbstractInsnNode> prologue;
    private final Set<AbstractInsnNode> parts = new HashSet<>();

    private Probes(List<AbstractInsnNode> prologue) {
        this.prologue = prologue;
    }

    /** Those of an initialiser, none if no such agent has seen it. */
    static Probes of(MethodNode initializer) {
        List<AbstractInsnNode> prologue = prologue(initializer);
        Probes probes = new Probes(prologue);
        if (prologue.isEmpty() || !(prologue.getLast() instanceof VarInsnNode store)) {
            return probes;
        }
        for (AbstractInsnNode i : initializer.instructions) {
            if (i.getOpcode() == Opcodes.ALOAD && i instanceof VarInsnNode load && load.var == store.var) {
                probes.addProbe(load);
            }
        }
        return probes;
    }

    /** What stores the array; since version 55 of class files it is a dynamic constant of type Object, before that a call. */
    private static List<AbstractInsnNode> prologue(MethodNode initializer) {
        List<AbstractInsnNode> prologue = new ArrayList<>();
        for (AbstractInsnNode i : initializer.instructions) {
            if (i.getOpcode() >= 0) {
                prologue.add(i);
            }
            if (i.getOpcode() == Opcodes.ASTORE && loadsArray(prologue.getFirst())) {
                return prologue;
            }
            if (prologue.size() > 2 || !prologue.isEmpty() && !loadsArray(prologue.getFirst())) {
                return List.of();
            }
        }
        return List.of();
    }

    private static boolean loadsArray(AbstractInsnNode i) {
        return i instanceof LdcInsnNode constant && constant.cst instanceof ConstantDynamic array
                && array.getName().equals(DATA)
                || i instanceof MethodInsnNode call && isInit(call.name);
    }

    /** Whether a method of the class is the one that finds the array. */
    static boolean isInit(String method) {
        return method.equals(INIT);
    }

    /** The array, the number of the probe, {@code true}, the store. */
    private void addProbe(AbstractInsnNode load) {
        AbstractInsnNode i = load;
        parts.add(i);
        while (i.getOpcode() != Opcodes.BASTORE) {
            i = i.getNext();
            parts.add(i);
        }
    }

    boolean areThere() {
        return !prologue.isEmpty();
    }

    /** Whether an instruction is part of a probe. */
    boolean have(AbstractInsnNode instruction) {
        return parts.contains(instruction);
    }

    /** Whether what a frame says of local variables is nothing but the array. */
    boolean areAllOf(List<Object> locals) {
        return areThere() && locals.stream().allMatch(l -> l.equals("[Z") || l.equals(Opcodes.TOP));
    }

    /** Has a method begin as the initialiser does. */
    void begin(InsnList code) {
        prologue.forEach(i -> code.add(i.clone(new HashMap<>())));
    }
}
