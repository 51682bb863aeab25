package dev.detsim.agent.statics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.BasicValue;
import org.objectweb.asm.tree.analysis.Frame;

/**
 * Finds the slices of an initialiser: linear ranges between two moments with an empty stack, that end in the only assignment
 * of a final field, use no local variable, are not jumped into or out of, and are made of pure instructions. A conditional
 * expression, such as that of {@code $assertionsDisabled}, is within a range.
 */
final class SliceFinder {
    private final ClassModel model;
    private final AbstractInsnNode[] code;
    private final Probes probes;
    private final Flow flow;
    private final Map<LabelNode, Integer> positions = new HashMap<>();
    private final List<int[]> jumps = new ArrayList<>();
    private final List<int[]> handlers = new ArrayList<>();
    private final List<Slice> slices = new ArrayList<>();

    private SliceFinder(ClassModel model, MethodNode initializer) throws AnalyzerException {
        this.model = model;
        code = initializer.instructions.toArray();
        probes = Probes.of(initializer);
        flow = Flow.of(model.name, initializer);
        for (int i = 0; i < code.length; i++) {
            if (code[i] instanceof LabelNode label) {
                positions.put(label, i);
            }
        }
        for (int i = 0; i < code.length; i++) {
            addJumps(i);
        }
        for (TryCatchBlockNode block : initializer.tryCatchBlocks) {
            handlers.add(new int[] {at(block.start), at(block.end), at(block.handler)});
        }
    }

    /** The slices, in their order. */
    static List<Slice> find(ClassModel model, MethodNode initializer) {
        try {
            SliceFinder finder = new SliceFinder(model, initializer);
            finder.search();
            return List.copyOf(finder.slices);
        } catch (AnalyzerException e) {
            return List.of();
        }
    }

    private int at(LabelNode label) {
        return positions.get(label);
    }

    private void addJumps(int i) {
        for (LabelNode target : targets(code[i])) {
            jumps.add(new int[] {i, at(target)});
        }
    }

    private static List<LabelNode> targets(AbstractInsnNode instruction) {
        return switch (instruction) {
            case JumpInsnNode jump -> List.of(jump.label);
            case TableSwitchInsnNode table -> with(table.labels, table.dflt);
            case LookupSwitchInsnNode lookup -> with(lookup.labels, lookup.dflt);
            default -> List.of();
        };
    }

    private static List<LabelNode> with(List<LabelNode> labels, LabelNode last) {
        List<LabelNode> all = new ArrayList<>(labels);
        all.add(last);
        return all;
    }

    private void search() {
        int i = 0;
        while (i < code.length) {
            if (!isReal(i) || !hasEmptyStack(i)) {
                i++;
                continue;
            }
            int end = endOfRange(i);
            Slice slice = slice(i, lastReal(i, end));
            if (slice != null) {
                slices.add(slice);
            }
            i = end;
        }
    }

    private boolean isReal(int i) {
        return code[i].getOpcode() >= 0;
    }

    private boolean hasEmptyStack(int i) {
        Frame<BasicValue> frame = flow.before(i);
        return frame != null && frame.getStackSize() == 0;
    }

    /** The position of the next real instruction with an empty stack that no jump of the range leads past. */
    private int endOfRange(int from) {
        int reach = from;
        for (int i = from; i < code.length; i++) {
            if (i > from && isReal(i) && i >= reach && (flow.before(i) == null || hasEmptyStack(i))) {
                return i;
            }
            for (LabelNode target : targets(code[i])) {
                reach = Math.max(reach, at(target));
            }
        }
        return code.length;
    }

    private int lastReal(int from, int end) {
        int last = end - 1;
        while (last > from && !isReal(last)) {
            last--;
        }
        return last;
    }

    private @Nullable Slice slice(int from, int last) {
        if (code[last].getOpcode() != Opcodes.PUTSTATIC || !(code[last] instanceof FieldInsnNode put)
                || !put.owner.equals(model.name)) {
            return null;
        }
        FieldKey field = FieldKey.of(put);
        if (model.isConstant(field) || !model.isAssignedOnce(field) || !canBeShared(field)
                || isEnteredOrLeft(from, last)) {
            return null;
        }
        Purity purity = new Purity(model, model.isEnumPart(field));
        for (int i = from; i < last; i++) {
            if (!isClosed(code[i]) || !probes.have(code[i]) && !purity.allows(code[i])) {
                return null;
            }
        }
        boolean isArray = field.descriptor().startsWith("[");
        List<Slice.Need> needs = flow.needs(from, last + 1, isArray);
        if (needs == null) {
            return null;
        }
        needs.addAll(purity.needs());
        if (isArray && !model.isEnumPart(field) && !isEmptyArray(from, last)) {
            needs.add(new Slice.Need.OnlyRead(field));
        }
        return new Slice(from, last + 1, field, List.copyOf(needs));
    }

    /** There is nothing in it that could change. */
    private boolean isEmptyArray(int from, int last) {
        List<Integer> opcodes =
                Arrays.stream(code, from, last).map(AbstractInsnNode::getOpcode).filter(op -> op >= 0).toList();
        return opcodes.size() == 2 && opcodes.getFirst() == Opcodes.ICONST_0;
    }

    /** A lock is one process's; Object may be the type of one. */
    private boolean canBeShared(FieldKey field) {
        return !model.locked.contains(field) && !field.descriptor().equals("Ljava/lang/Object;");
    }

    /** Whether control enters or leaves the range other than at its ends, or passes it several times. */
    private boolean isEnteredOrLeft(int from, int last) {
        for (int[] jump : jumps) {
            boolean source = jump[0] >= from && jump[0] <= last;
            boolean target = jump[1] > from && jump[1] <= last;
            boolean around = jump[0] > last && jump[1] <= from || jump[0] < from && jump[1] > last;
            if (source && !target || !source && target || around) {
                return true;
            }
        }
        for (int[] handler : handlers) {
            for (int edge : handler) {
                if (edge > from && edge <= last) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A frame in the range must not name local variables, which the JVM's initialiser will not have. */
    private boolean isClosed(AbstractInsnNode instruction) {
        return !(instruction instanceof FrameNode frame) || frame.local == null || frame.local.isEmpty()
                || probes.areAllOf(frame.local);
    }
}
