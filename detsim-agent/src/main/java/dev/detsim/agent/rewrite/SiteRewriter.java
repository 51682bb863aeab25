package dev.detsim.agent.rewrite;

import dev.detsim.agent.table.Hook;
import dev.detsim.agent.table.RewriteTable;
import dev.detsim.agent.table.Row;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Rewrites what a method calls, names in constants, and reads. */
final class SiteRewriter extends MethodVisitor {
    private static final int API = Opcodes.ASM9;

    private final RewriteTable table;
    private final MethodContext method;
    private int extraStack;

    SiteRewriter(RewriteTable table, MethodContext method, @Nullable MethodVisitor next) {
        super(API, next);
        this.table = table;
        this.method = method;
    }

    @Override
    public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
        List<Row.Site> rows = table.sites(name);
        if (rows.isEmpty()) {
            super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
            return;
        }
        Type receiver = opcode == Opcodes.INVOKESTATIC ? null : Type.getObjectType(owner);
        Optional<HookCall> instead = rows.stream()
                .filter(row -> matches(row, owner, name, descriptor, opcode == Opcodes.INVOKEINTERFACE))
                .filter(Row.Call.class::isInstance).map(Row.Call.class::cast)
                .filter(row -> opcode != Opcodes.INVOKESPECIAL || row.superHook() != null).findFirst()
                .map(row -> instead(row, opcode == Opcodes.INVOKESPECIAL, receiver, descriptor));
        instead.ifPresentOrElse(call -> call.emit(mv),
                () -> super.visitMethodInsn(opcode, owner, name, descriptor, isInterface));
        rows.stream().filter(row -> row instanceof Row.After && matches(row, owner, name, descriptor, false))
                .forEach(row -> onValue(row, Type.getReturnType(descriptor)));
    }

    private boolean matches(Row.Site row, String owner, String name, String descriptor, boolean byInterface) {
        return (row.names(owner, name, descriptor) || byInterface && row instanceof Row.Call call && call.interfaces()
                && call.target().descriptor().equals(descriptor))
                && row.scope().includes(method.owner(), method.signature());
    }

    private HookCall instead(Row.Call row, boolean bySuper, @Nullable Type receiver, String descriptor) {
        method.applied().accept(row);
        Hook superHook = row.superHook();
        Hook hook = bySuper && superHook != null ? superHook : row.hook();
        return method.fit(row, hook, HookCall.Shape.ofMethod(receiver, descriptor));
    }

    private void onValue(Row.Site row, Type value) {
        method.applied().accept(row);
        extraStack = Math.max(extraStack, method.emitOnValue(row, row.hook(), value, mv));
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
        super.visitFieldInsn(opcode, owner, name, descriptor);
        if (opcode == Opcodes.GETSTATIC) {
            table.sites(name).stream()
                    .filter(row -> row instanceof Row.Field && matches(row, owner, name, descriptor, false))
                    .findFirst().ifPresent(row -> onValue(row, Type.getType(descriptor)));
        }
    }

    @Override
    public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
        Object[] rewritten = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            rewritten[i] = constant(arguments[i]);
        }
        super.visitInvokeDynamicInsn(name, descriptor, bootstrap, rewritten);
    }

    @Override
    public void visitLdcInsn(Object value) {
        super.visitLdcInsn(constant(value));
    }

    /** A method handle that names a target names the hook instead, however deep it stands. */
    private Object constant(Object value) {
        return switch (value) {
            case Handle handle -> handle(handle);
            case ConstantDynamic dynamic -> dynamic(dynamic);
            default -> value;
        };
    }

    private ConstantDynamic dynamic(ConstantDynamic dynamic) {
        Object[] arguments = new Object[dynamic.getBootstrapMethodArgumentCount()];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = constant(dynamic.getBootstrapMethodArgument(i));
        }
        return new ConstantDynamic(dynamic.getName(), dynamic.getDescriptor(), dynamic.getBootstrapMethod(), arguments);
    }

    private Handle handle(Handle handle) {
        int tag = handle.getTag();
        if (tag < Opcodes.H_INVOKEVIRTUAL || tag == Opcodes.H_NEWINVOKESPECIAL) {
            return handle;
        }
        Type receiver = tag == Opcodes.H_INVOKESTATIC ? null : Type.getObjectType(handle.getOwner());
        boolean bySuper = tag == Opcodes.H_INVOKESPECIAL;
        return table.sites(handle.getName()).stream()
                .filter(row -> matches(row, handle.getOwner(), handle.getName(), handle.getDesc(),
                        tag == Opcodes.H_INVOKEINTERFACE))
                .filter(Row.Call.class::isInstance).map(Row.Call.class::cast)
                .filter(row -> !bySuper || row.superHook() != null).findFirst()
                .map(row -> instead(row, bySuper, receiver, handle.getDesc()).handle()).orElse(handle);
    }

    @Override
    public void visitMaxs(int maxStack, int maxLocals) {
        super.visitMaxs(maxStack + extraStack, maxLocals);
    }
}
