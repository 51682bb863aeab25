package dev.detsim.agent.statics;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Notes what a method locks by a statement: this, or what a static field of its own class has. */
final class Locking extends MethodVisitor {
    private final ClassModel model;
    private final boolean isStatic;
    /** Whether {@code this} was loaded last, but for copies of it. */
    private boolean loadedThis;
    /** The static field that was loaded last, but for copies. */
    private @Nullable FieldKey loaded;

    Locking(ClassModel model, boolean isStatic, @Nullable MethodVisitor next) {
        super(Opcodes.ASM9, next);
        this.model = model;
        this.isStatic = isStatic;
    }

    private void loaded(boolean self, @Nullable FieldKey field) {
        loadedThis = self;
        loaded = field;
    }

    @Override
    public void visitInsn(int opcode) {
        if (opcode == Opcodes.MONITORENTER) {
            model.locksInstances |= loadedThis;
            if (loaded != null) {
                model.locked.add(loaded);
            }
        }
        if (opcode != Opcodes.DUP) {
            loaded(false, null);
        }
        super.visitInsn(opcode);
    }

    @Override
    public void visitVarInsn(int opcode, int variable) {
        if (opcode != Opcodes.ASTORE) {
            loaded(opcode == Opcodes.ALOAD && variable == 0 && !isStatic, null);
        }
        super.visitVarInsn(opcode, variable);
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
        boolean own = opcode == Opcodes.GETSTATIC && owner.equals(model.name);
        loaded(false, own ? new FieldKey(name, descriptor) : null);
        super.visitFieldInsn(opcode, owner, name, descriptor);
    }

    @Override
    public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
        loaded(false, null);
        super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
    }

    @Override
    public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
        loaded(false, null);
        super.visitInvokeDynamicInsn(name, descriptor, bootstrap, arguments);
    }

    @Override
    public void visitJumpInsn(int opcode, Label label) {
        loaded(false, null);
        super.visitJumpInsn(opcode, label);
    }

    @Override
    public void visitLdcInsn(Object value) {
        loaded(false, null);
        super.visitLdcInsn(value);
    }

    @Override
    public void visitTypeInsn(int opcode, String type) {
        if (opcode != Opcodes.CHECKCAST) {
            loaded(false, null);
        }
        super.visitTypeInsn(opcode, type);
    }
}
