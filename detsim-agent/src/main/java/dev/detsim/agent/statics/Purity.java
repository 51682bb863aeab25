package dev.detsim.agent.statics;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;

/**
 * Which instructions give the same immutable value in every process. Decided by how a value is made, not by its type: a text
 * that was drawn from the clock is none of them. What an instruction needs of other classes is collected.
 */
final class Purity {
    private static final String CONCAT = "java/lang/invoke/StringConcatFactory";
    private static final String LAMBDAS = "java/lang/invoke/LambdaMetafactory";
    private final ClassModel model;
    private final boolean enumPart;
    private final List<Slice.Need> needs = new ArrayList<>();

    /** For code of a class; {@code enumPart} if it makes the constants of an enum. */
    Purity(ClassModel model, boolean enumPart) {
        this.model = model;
        this.enumPart = enumPart;
    }

    /** What the allowed instructions need. */
    List<Slice.Need> needs() {
        return List.copyOf(needs);
    }

    /** Whether the instruction may be in a slice. */
    boolean allows(AbstractInsnNode i) {
        int op = i.getOpcode();
        return op < 0 || switch (i) {
            case LdcInsnNode constant -> !(constant.cst instanceof ConstantDynamic);
            case FieldInsnNode field -> op == Opcodes.GETSTATIC && allowsRead(field);
            case MethodInsnNode call -> allowsCall(call);
            case InvokeDynamicInsnNode dynamic -> allowsDynamic(dynamic);
            case TypeInsnNode type -> op != Opcodes.NEW || allowsNew(type.desc);
            default -> isArithmetic(op) || isBranch(op) || op == Opcodes.NEWARRAY
                    || op == Opcodes.ARRAYLENGTH || op == Opcodes.BIPUSH || op == Opcodes.SIPUSH;
        };
    }

    private static boolean isArithmetic(int op) {
        return op >= Opcodes.NOP && op <= Opcodes.DCONST_1 || op >= Opcodes.IALOAD && op <= Opcodes.SALOAD
                || op >= Opcodes.IASTORE && op <= Opcodes.IXOR || op >= Opcodes.I2L && op <= Opcodes.DCMPG;
    }

    private static boolean isBranch(int op) {
        return op >= Opcodes.IFEQ && op <= Opcodes.GOTO || op == Opcodes.IFNULL || op == Opcodes.IFNONNULL
                || op == Opcodes.TABLESWITCH || op == Opcodes.LOOKUPSWITCH;
    }

    private boolean allowsNew(String type) {
        return PureMembers.isJdk(type) ? PureMembers.PRODUCT.isPureToMake(type) : need(new Slice.Need.Made(type));
    }

    private boolean need(Slice.Need need) {
        return needs.contains(need) || needs.add(need);
    }

    private boolean allowsRead(FieldInsnNode field) {
        if (PureMembers.isJdk(field.owner)) {
            return PureMembers.PRODUCT.isPureToRead(field.owner);
        }
        FieldKey key = FieldKey.of(field);
        return enumPart && field.owner.equals(model.name) && model.isEnumPart(key)
                || !field.desc.startsWith("[") && need(new Slice.Need.Read(field.owner, key));
    }

    private boolean allowsCall(MethodInsnNode call) {
        if (call.owner.startsWith("[")) {
            return call.name.equals("clone");
        }
        if (call.name.equals(Names.INIT)) {
            return isRoot(call.owner) || allowsNew(call.owner);
        }
        return PureMembers.isJdk(call.owner) ? PureMembers.PRODUCT.isPureToCall(call.owner, call.name, call.desc)
                : call.owner.equals(model.name) && (enumPart && call.name.equals("$values") || isOfEnum(call));
    }

    /** What an enum's constructor may ask of its constant. */
    private boolean isOfEnum(MethodInsnNode call) {
        return model.isEnum() && (call.name.equals("ordinal") && call.desc.equals("()I")
                || call.name.equals("name") && call.desc.equals("()Ljava/lang/String;"));
    }

    /** Their constructors do nothing. */
    private static boolean isRoot(String type) {
        return type.equals("java/lang/Object") || type.equals("java/lang/Enum") || type.equals("java/lang/Record");
    }

    /** A lambda that captures nothing is the same object each time. */
    private static boolean allowsDynamic(InvokeDynamicInsnNode dynamic) {
        String factory = dynamic.bsm.getOwner();
        return factory.equals(CONCAT) || factory.equals(LAMBDAS) && dynamic.desc.startsWith("()");
    }
}
