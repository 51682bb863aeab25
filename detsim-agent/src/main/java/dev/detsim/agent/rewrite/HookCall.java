package dev.detsim.agent.rewrite;

import dev.detsim.agent.table.Hook;
import dev.detsim.agent.table.Row;
import dev.detsim.agent.table.TableException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** A call of a hook that was found to fit: the instruction, and the cast of a result that is wider than needed. */
record HookCall(Hook hook, String descriptor, @Nullable String cast) {
    private static final Type OBJECT = Type.getObjectType("java/lang/Object");

    /** What the place of the call has on its stack, and what it needs back. */
    record Shape(List<Type> parameters, Type result) {
        static Shape of(Type result, Type... parameters) {
            return new Shape(List.of(parameters), result);
        }

        /** Of a method's call, the receiver first unless it is static. */
        static Shape ofMethod(@Nullable Type receiver, String descriptor) {
            List<Type> parameters = new ArrayList<>();
            if (receiver != null) {
                parameters.add(receiver);
            }
            parameters.addAll(Arrays.asList(Type.getArgumentTypes(descriptor)));
            return new Shape(parameters, Type.getReturnType(descriptor));
        }

        Shape returning(Type other) {
            return new Shape(parameters, other);
        }

        String descriptor() {
            return Type.getMethodDescriptor(result, parameters.toArray(Type[]::new));
        }
    }

    static HookCall fit(Row row, Hook hook, String descriptor, Shape shape) {
        Type[] takes = Type.getArgumentTypes(descriptor);
        boolean fits = takes.length == shape.parameters().size();
        for (int i = 0; fits && i < takes.length; i++) {
            fits = accepts(takes[i], shape.parameters().get(i));
        }
        Type returns = Type.getReturnType(descriptor);
        if (!fits || !accepts(returns, shape.result())) {
            throw new TableException(row, "hook [" + hook + descriptor + "] does not fit; expected ["
                    + shape.descriptor() + "], where java/lang/Object may stand for any class");
        }
        return new HookCall(hook, descriptor, returns.equals(shape.result()) ? null : shape.result().getInternalName());
    }

    /** java.lang cannot name every type, so a hook may say Object for it. */
    private static boolean accepts(Type hooks, Type needed) {
        return hooks.equals(needed) || hooks.equals(OBJECT) && needed.getSort() >= Type.ARRAY;
    }

    void emit(@Nullable MethodVisitor out) {
        if (out == null) {
            return;
        }
        out.visitMethodInsn(Opcodes.INVOKESTATIC, hook.owner(), hook.name(), descriptor, false);
        if (cast != null) {
            out.visitTypeInsn(Opcodes.CHECKCAST, cast);
        }
    }

    Handle handle() {
        return new Handle(Opcodes.H_INVOKESTATIC, hook.owner(), hook.name(), descriptor, false);
    }
}
