package dev.detsim.agent.rewrite;

import dev.detsim.agent.table.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Rewrites a method's own body. At the entry stand, in this order: refusals, replaced arguments, heads, entries that may take
 * over, and the brackets' begin; what an entry returns is final. Before a return stand results, exits, and the
 * brackets' end.
 */
final class BodyRewriter extends MethodVisitor {
    private static final HookCall.Shape NOTHING = HookCall.Shape.of(Type.VOID_TYPE);
    private static final HookCall.Shape NAME = HookCall.Shape.of(Type.VOID_TYPE, Type.getType(String.class));
    private static final HookCall.Shape CLASS = HookCall.Shape.of(Type.VOID_TYPE, Type.getType(Class.class));

    private final MethodContext method;
    private final List<Row.Body> rows;
    private final EntryCode entry;
    private final Label begin = new Label();
    private int extraStack;

    BodyRewriter(MethodContext method, List<Row.Body> rows, @Nullable MethodVisitor next) {
        super(Opcodes.ASM9, next);
        this.method = method;
        this.rows = rows;
        this.entry = new EntryCode(method, next);
    }

    @Override
    public void visitCode() {
        super.visitCode();
        rows.forEach(method.applied());
        of(Row.Refusal.class).forEach(this::refuse);
        of(Row.Argument.class).forEach(entry::argument);
        of(Row.Head.class).forEach(entry::head);
        of(Row.Entry.class).forEach(entry::entry);
        of(Row.Bracket.class).forEach(row -> bracket(row, true));
        super.visitLabel(begin);
    }

    private void refuse(Row.Refusal row) {
        super.visitLdcInsn(row.call());
        method.fit(row, Row.Refusal.HOOK, NAME).emit(mv);
    }

    private <R extends Row.Body> List<R> of(Class<R> kind) {
        return rows.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    @Override
    public void visitInsn(int opcode) {
        if (opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN) {
            of(Row.Result.class).forEach(this::result);
            of(Row.Exit.class).forEach(this::exit);
            leave();
        }
        super.visitInsn(opcode);
    }

    private void result(Row.Result row) {
        extraStack = Math.max(extraStack, method.emitOnValue(row, row.hook(), method.result(), mv));
    }

    private void exit(Row.Exit row) {
        HookCall call = method.fit(row, row.hook(), method.shape().returning(Type.VOID_TYPE));
        if (mv != null) {
            method.loadArguments(mv);
        }
        call.emit(mv);
        extraStack = Math.max(extraStack, method.argumentSlots());
    }

    private void leave() {
        of(Row.Bracket.class).reversed().forEach(row -> bracket(row, false));
    }

    private void bracket(Row.Bracket row, boolean enter) {
        if (enter && row.mode() == Row.Mode.INIT) {
            super.visitLdcInsn(method.owner().replace('/', '.'));
            method.fit(row, row.mode().enter(), NAME).emit(mv);
        } else if (row.mode() == Row.Mode.INIT) {
            leaveWithClass();
            method.fit(row, row.mode().leave(), CLASS).emit(mv);
            extraStack = Math.max(extraStack, 2);
        } else {
            method.fit(row, enter ? row.mode().enter() : row.mode().leave(), NOTHING).emit(mv);
        }
    }

    /** Class files before Java 5 have no constants for classes. */
    private void leaveWithClass() {
        if (method.major() >= Opcodes.V1_5) {
            super.visitLdcInsn(Type.getObjectType(method.owner()));
        } else {
            super.visitInsn(Opcodes.ACONST_NULL);
        }
    }

    @Override
    public void visitMaxs(int maxStack, int maxLocals) {
        if (!of(Row.Bracket.class).isEmpty()) {
            leaveByException();
        }
        super.visitMaxs(Math.max(maxStack + extraStack, entry.stack()), maxLocals);
    }

    /** The handler's frame keeps no local, so that it holds wherever the exception came from. */
    private void leaveByException() {
        Label end = new Label();
        super.visitLabel(end);
        if (method.hasFrames()) {
            super.visitFrame(Opcodes.F_FULL, 0, new Object[0], 1, new Object[] {"java/lang/Throwable"});
        }
        leave();
        super.visitInsn(Opcodes.ATHROW);
        super.visitTryCatchBlock(begin, end, end, null);
    }
}
