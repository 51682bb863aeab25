package dev.detsim.agent.statics;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.BasicInterpreter;
import org.objectweb.asm.tree.analysis.BasicValue;

/** Follows the {@link Kind kinds} of references through the code. */
final class Kinds extends BasicInterpreter {
    Kinds() {
        super(Opcodes.ASM9);
    }

    @Override
    public @Nullable BasicValue newValue(@Nullable Type type) {
        return type == null || type.getSort() < Type.ARRAY ? super.newValue(type) : Kind.of(type);
    }

    @Override
    public BasicValue newOperation(AbstractInsnNode i) throws AnalyzerException {
        return switch (i) {
            case FieldInsnNode field -> ofField(field);
            case TypeInsnNode made -> Kind.made(made.desc);
            case LdcInsnNode constant -> plain(super.newOperation(constant));
            default -> plain(super.newOperation(i));
        };
    }

    private static BasicValue plain(BasicValue value) {
        return value.isReference() ? Kind.PLAIN : value;
    }

    private BasicValue ofField(FieldInsnNode field) {
        Type type = Type.getType(field.desc);
        boolean isPlain = PureMembers.isJdk(field.owner) && type.getSort() == Type.OBJECT;
        return isPlain ? Kind.PLAIN : newValue(type);
    }

    @Override
    public @Nullable BasicValue unaryOperation(AbstractInsnNode i, BasicValue value) throws AnalyzerException {
        return switch (i.getOpcode()) {
            case Opcodes.NEWARRAY, Opcodes.ANEWARRAY -> Kind.ARRAY;
            case Opcodes.CHECKCAST -> value;
            default -> super.unaryOperation(i, value);
        };
    }

    @Override
    public @Nullable BasicValue binaryOperation(AbstractInsnNode i, BasicValue one, BasicValue other)
            throws AnalyzerException {
        return i.getOpcode() == Opcodes.AALOAD ? Kind.FOREIGN : super.binaryOperation(i, one, other);
    }

    @Override
    public @Nullable BasicValue naryOperation(AbstractInsnNode i, List<? extends BasicValue> values)
            throws AnalyzerException {
        return switch (i) {
            case MethodInsnNode call -> result(Type.getReturnType(call.desc), values);
            case InvokeDynamicInsnNode dynamic -> newValue(Type.getReturnType(dynamic.desc));
            default -> super.naryOperation(i, values);
        };
    }

    /** What is made of plain things is plain. */
    private @Nullable BasicValue result(Type type, List<? extends BasicValue> values) {
        BasicValue declared = newValue(type);
        boolean isForeign = declared instanceof Kind kind && kind.form() == Kind.Form.FOREIGN;
        return !isForeign ? declared
                : values.stream().allMatch(v -> !v.isReference() || v.equals(Kind.PLAIN)) ? Kind.PLAIN : Kind.FOREIGN;
    }

    @Override
    public BasicValue merge(BasicValue one, BasicValue other) {
        return one instanceof Kind a && other instanceof Kind b ? Kind.worseOf(a, b) : super.merge(one, other);
    }
}
