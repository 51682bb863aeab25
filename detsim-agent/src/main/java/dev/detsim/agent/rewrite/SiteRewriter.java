package dev.detsim.agent.rewrite;

import dev.detsim.agent.table.Hook;
import dev.detsim.agent.table.RewriteTable;
import dev.detsim.agent.table.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Rewrites what a method calls, names in constants, and reads. */
final class SiteRewriter extends MethodVisitor {
    private static final Type STRING = Type.getType(String.class);

    private final RewriteTable table;
    private final MethodContext method;
    private int extraStack;

    SiteRewriter(RewriteTable table, MethodContext method, @Nullable MethodVisitor next) {
        super(Opcodes.ASM9, next);
        this.table = table;
        this.method = method;
    }

    @Override
    public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
        MethodUse use = MethodUse.of(opcode, owner, name, descriptor);
        HookCall instead = instead(use);
        if (instead == null) {
            super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
        } else {
            instead.emit(mv);
        }
        for (Row.Site row : table.sites(name)) {
            if (row instanceof Row.After && use.isNamedBy(row) && isInScope(row)
                    && (instead == null || !row.isForAnyOwner())) {
                onValue(row, Type.getReturnType(descriptor));
            }
        }
    }

    /** The first row that fits decides. */
    private @Nullable HookCall instead(MethodUse use) {
        for (Row.Site row : table.sites(use.name())) {
            if (row instanceof Row.Call call && use.isReplacedBy(call) && isInScope(row)) {
                method.applied().accept(row);
                Hook superHook = use.way() == MethodUse.Way.SPECIAL ? call.superHook() : null;
                return method.fit(row, superHook == null ? row.hook() : superHook, use.shape());
            }
        }
        return null;
    }

    private boolean isInScope(Row.Site row) {
        return row.scope().includes(method.owner(), method.signature());
    }

    private void onValue(Row.Site row, Type value) {
        method.applied().accept(row);
        extraStack = Math.max(extraStack, method.emitOnValue(row, row.hook(), value, mv));
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
        if (opcode == Opcodes.PUTSTATIC) {
            owned(owner, name, descriptor).forEach(this::write);
        }
        super.visitFieldInsn(opcode, owner, name, descriptor);
        if (opcode == Opcodes.GETSTATIC) {
            read(owner, name, descriptor);
        }
    }

    private void read(String owner, String name, String descriptor) {
        for (Row.Site row : table.sites(name)) {
            if (row instanceof Row.Field && row.names(owner, name, descriptor) && isInScope(row)) {
                onValue(row, Type.getType(descriptor));
            }
        }
        for (Row.Own row : owned(owner, name, descriptor)) {
            Type type = Type.getType(descriptor);
            ownValue(row, row.hook(), HookCall.Shape.of(type, type, STRING));
        }
    }

    /** The rows for a field whose value belongs to the process, except in the initialiser of its class. */
    private List<Row.Own> owned(String owner, String name, String descriptor) {
        boolean initializer = method.name().equals("<clinit>") && method.owner().equals(owner);
        return initializer ? List.of()
                : table.sites(name).stream().filter(row -> row.names(owner, name, descriptor))
                        .filter(Row.Own.class::isInstance).map(Row.Own.class::cast).toList();
    }

    /** On the stack is what is to be written; the field is written in any case, if need be with what stood there. */
    private void write(Row.Own row) {
        Type type = Type.getType(row.target().descriptor());
        super.visitFieldInsn(Opcodes.GETSTATIC, row.target().owner(), row.target().name(), type.getDescriptor());
        ownValue(row, row.write(), HookCall.Shape.of(type, type, type, STRING));
    }

    private void ownValue(Row.Own row, Hook hook, HookCall.Shape shape) {
        method.applied().accept(row);
        HookCall call = method.fit(row, hook, shape);
        super.visitLdcInsn(row.key());
        call.emit(mv);
        extraStack = Math.max(extraStack, shape.parameters().size() - 1);
    }

    @Override
    public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
        Object[] rewritten = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            rewritten[i] = constant(arguments[i]);
        }
        super.visitInvokeDynamicInsn(name, held(descriptor, bootstrap, arguments, rewritten), bootstrap, rewritten);
    }

    /** The receiver that a method reference holds must have the very type of the hook's parameter, or it does not link. */
    private static String held(String descriptor, Handle bootstrap, Object[] before, Object[] after) {
        if (!bootstrap.getOwner().equals("java/lang/invoke/LambdaMetafactory") || before[1] == after[1]
                || Type.getArgumentCount(descriptor) == 0) {
            return descriptor;
        }
        Type parameter = Type.getArgumentTypes(((Handle) after[1]).getDesc())[0];
        return Type.getMethodDescriptor(Type.getReturnType(descriptor), parameter);
    }

    @Override
    public void visitLdcInsn(Object value) {
        super.visitLdcInsn(constant(value));
    }

    /** A method handle that names a target names the hook instead, however deep it stands. */
    private Object constant(Object value) {
        if (value instanceof Handle handle) {
            return handle(handle);
        }
        return value instanceof ConstantDynamic dynamic ? dynamic(dynamic) : value;
    }

    private Handle handle(Handle handle) {
        MethodUse use = MethodUse.of(handle);
        HookCall instead = use == null ? null : instead(use);
        return instead == null ? handle : instead.handle();
    }

    private ConstantDynamic dynamic(ConstantDynamic dynamic) {
        Object[] arguments = new Object[dynamic.getBootstrapMethodArgumentCount()];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = constant(dynamic.getBootstrapMethodArgument(i));
        }
        return new ConstantDynamic(dynamic.getName(), dynamic.getDescriptor(), dynamic.getBootstrapMethod(), arguments);
    }

    @Override
    public void visitMaxs(int maxStack, int maxLocals) {
        super.visitMaxs(maxStack + extraStack, maxLocals);
    }
}
