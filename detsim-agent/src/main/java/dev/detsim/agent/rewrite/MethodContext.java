package dev.detsim.agent.rewrite;

import dev.detsim.agent.table.Hook;
import dev.detsim.agent.table.Row;
import dev.detsim.agent.table.TableException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * The method that is being rewritten.
 *
 * @param major the class file's version: frames exist since 50
 * @param hooks where the descriptors of hooks are found
 * @param applied is told of each row before it changes something
 */
record MethodContext(String owner, int major, int access, String name, String descriptor, HookMethods hooks,
        Consumer<Row> applied) {
    String signature() {
        return name + descriptor;
    }

    boolean isStatic() {
        return (access & Opcodes.ACC_STATIC) != 0;
    }

    boolean hasFrames() {
        return major >= Opcodes.V1_6;
    }

    Type result() {
        return Type.getReturnType(descriptor);
    }

    HookCall.Shape shape() {
        return HookCall.Shape.ofMethod(isStatic() ? null : Type.getObjectType(owner), descriptor);
    }

    HookCall fit(Row row, Hook hook, HookCall.Shape shape) {
        return HookCall.fit(row, hook, hooks.descriptor(row, hook), shape);
    }

    /** Receiver and parameters, from where they stand at the method's entry. */
    void loadArguments(MethodVisitor out) {
        for (int i = 0; i < shape().parameters().size(); i++) {
            loadArgument(out, i);
        }
    }

    void loadArgument(MethodVisitor out, int index) {
        out.visitVarInsn(argument(index).getOpcode(Opcodes.ILOAD), slot(index));
    }

    Type argument(int index) {
        return shape().parameters().get(index);
    }

    int slot(int index) {
        return shape().parameters().subList(0, index).stream().mapToInt(Type::getSize).sum();
    }

    int argumentSlots() {
        return slot(shape().parameters().size());
    }

    /** Checks that a row's number of an argument exists, and is no receiver where that cannot be replaced. */
    Type argument(Row row, int index, boolean replaced) {
        int lowest = replaced && !isStatic() ? 1 : 0;
        int size = shape().parameters().size();
        if (index < lowest || index >= size) {
            throw new TableException(row, "argument [" + index + "] cannot be used; expected " + lowest + " to "
                    + (size - 1) + (lowest == 1 ? " (the receiver is 0 and stays)" : ""));
        }
        return argument(index);
    }

    /** A hook with one parameter more than it needs wants the object as well. */
    HookCall fitValue(Row row, Hook hook, Type value) {
        Type self = Type.getObjectType(owner);
        if (!wantsSelf(row, hook)) {
            boolean isVoid = value.getSort() == Type.VOID;
            return fit(row, hook, isVoid ? HookCall.Shape.of(value) : HookCall.Shape.of(value, value));
        }
        if (isStatic()) {
            throw new TableException(row, "hook [" + hook + "] wants the object, but [" + owner + "." + signature()
                    + "] is static; expected a hook with one parameter");
        }
        return fit(row, hook, HookCall.Shape.of(value, value, self));
    }

    boolean wantsSelf(Row row, Hook hook) {
        return Type.getArgumentCount(hooks.descriptor(row, hook)) > 1;
    }

    /** Calls a hook on the value on top of the stack; returns by how much the stack grows. */
    int emitOnValue(Row row, Hook hook, Type value, @Nullable MethodVisitor out) {
        HookCall call = fitValue(row, hook, value);
        boolean self = wantsSelf(row, hook);
        if (self && out != null) {
            out.visitVarInsn(Opcodes.ALOAD, 0);
        }
        call.emit(out);
        return self ? 1 : 0;
    }
}
