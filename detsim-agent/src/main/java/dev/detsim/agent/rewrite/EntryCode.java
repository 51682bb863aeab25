package dev.detsim.agent.rewrite;

import dev.detsim.agent.table.Guard;
import dev.detsim.agent.table.Row;
import dev.detsim.agent.table.TableException;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** What is inserted where a method begins. */
final class EntryCode {
    private final MethodContext method;
    private final @Nullable MethodVisitor out;
    private int stack = 1;

    EntryCode(MethodContext method, @Nullable MethodVisitor out) {
        this.method = method;
        this.out = out;
    }

    /** The stack that the inserted code needs; it is empty before and after. */
    int stack() {
        return stack;
    }

    void argument(Row.Argument row) {
        Type type = method.argument(row, row.index(), true);
        HookCall call = method.fit(row, row.hook(), HookCall.Shape.of(type, type));
        stack = Math.max(stack, type.getSize());
        if (out != null) {
            method.loadArgument(out, row.index());
            call.emit(out);
            out.visitVarInsn(type.getOpcode(Opcodes.ISTORE), method.slot(row.index()));
        }
    }

    void head(Row.Head row) {
        callWithArguments(method.fit(row, row.hook(), method.shape().returning(Type.VOID_TYPE)));
    }

    void entry(Row.Entry row) {
        Guard guard = row.guard();
        if (guard != null) {
            guarded(row, guard);
        } else if (method.result().getSort() == Type.VOID) {
            untilTrue(row);
        } else if (method.result().getSort() >= Type.ARRAY) {
            untilNonNull(row);
        } else {
            throw new TableException(row, "the method returns [" + method.result().getDescriptor()
                    + "], which has no value for \"go on\"; expected a guard [if=...]");
        }
    }

    private void guarded(Row.Entry row, Guard guard) {
        HookCall.Shape question = guard.argument() == Guard.NONE ? HookCall.Shape.of(Type.BOOLEAN_TYPE)
                : HookCall.Shape.of(Type.BOOLEAN_TYPE, method.argument(row, guard.argument(), false));
        HookCall test = method.fit(row, guard.hook(), question);
        if (out != null && guard.argument() != Guard.NONE) {
            method.loadArgument(out, guard.argument());
        }
        test.emit(out);
        Label goOn = branch(Opcodes.IFEQ);
        callWithArguments(method.fit(row, row.hook(), method.shape()));
        insn(method.result().getOpcode(Opcodes.IRETURN));
        goOn(goOn);
    }

    private void untilTrue(Row.Entry row) {
        callWithArguments(method.fit(row, row.hook(), method.shape().returning(Type.BOOLEAN_TYPE)));
        Label goOn = branch(Opcodes.IFEQ);
        insn(Opcodes.RETURN);
        goOn(goOn);
    }

    private void untilNonNull(Row.Entry row) {
        callWithArguments(method.fit(row, row.hook(), method.shape()));
        stack = Math.max(stack, 2);
        insn(Opcodes.DUP);
        Label goOn = branch(Opcodes.IFNULL);
        insn(Opcodes.ARETURN);
        bind(goOn, method.result().getInternalName());
        insn(Opcodes.POP);
    }

    private void callWithArguments(HookCall call) {
        stack = Math.max(stack, Math.max(method.argumentSlots(), method.result().getSize()));
        if (out != null) {
            method.loadArguments(out);
        }
        call.emit(out);
    }

    private Label branch(int opcode) {
        Label label = new Label();
        if (out != null) {
            out.visitJumpInsn(opcode, label);
        }
        return label;
    }

    /** The original may have a frame at its first instruction, and no two frames may stand at one place. */
    private void goOn(Label label) {
        bind(label, null);
        insn(Opcodes.NOP);
    }

    private void bind(Label label, @Nullable String onStack) {
        if (out == null) {
            return;
        }
        out.visitLabel(label);
        if (method.hasFrames() && onStack == null) {
            out.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
        } else if (method.hasFrames()) {
            out.visitFrame(Opcodes.F_SAME1, 0, null, 1, new Object[] {onStack});
        }
    }

    private void insn(int opcode) {
        if (out != null) {
            out.visitInsn(opcode);
        }
    }
}
