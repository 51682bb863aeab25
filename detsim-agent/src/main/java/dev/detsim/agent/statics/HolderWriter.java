package dev.detsim.agent.statics;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.FieldNode;

/** Writes the class of the holders of a class. */
final class HolderWriter {
    private static final String OBJECT = "java/lang/Object";
    private final ClassModel model;
    private final Facts facts;
    private final String name;
    private final ClassWriter out = new ClassWriter(ClassWriter.COMPUTE_MAXS);

    private HolderWriter(ClassModel model, Facts facts) {
        this.model = model;
        this.facts = facts;
        name = Names.holder(model.name);
    }

    /** The class file; {@code runs} if there is an initialiser to run. */
    static byte[] write(ClassModel model, Facts facts, boolean runs) {
        HolderWriter writer = new HolderWriter(model, facts);
        writer.out.visit(Opcodes.V1_8, Opcodes.ACC_PUBLIC | Opcodes.ACC_FINAL | Opcodes.ACC_SYNTHETIC
                | Opcodes.ACC_SUPER, writer.name, null, Names.BASE, null);
        writer.index();
        writer.fields();
        writer.get();
        writer.here();
        writer.type();
        writer.supers();
        if (runs) {
            writer.run();
        }
        if (writer.hasConstantsOfItsOwn()) {
            writer.values();
        }
        writer.out.visitEnd();
        return writer.out.toByteArray();
    }

    private MethodVisitor method(int access, String methodName, String descriptor) {
        MethodVisitor code = out.visitMethod(access, methodName, descriptor, null, null);
        code.visitCode();
        return code;
    }

    private static void end(MethodVisitor code, int opcode) {
        code.visitInsn(opcode);
        code.visitMaxs(0, 0);
        code.visitEnd();
    }

    private void index() {
        out.visitField(Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC | Opcodes.ACC_FINAL, Names.INDEX, "I", null, null)
                .visitEnd();
        MethodVisitor code = method(Opcodes.ACC_STATIC, Names.CLINIT, "()V");
        fresh(code);
        code.visitMethodInsn(Opcodes.INVOKESTATIC, Names.RUNTIME, "register", "(L" + Names.BASE + ";)I", false);
        code.visitFieldInsn(Opcodes.PUTSTATIC, name, Names.INDEX, "I");
        end(code, Opcodes.RETURN);
    }

    private void fresh(MethodVisitor code) {
        code.visitTypeInsn(Opcodes.NEW, name);
        code.visitInsn(Opcodes.DUP);
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, name, Names.INIT, "()V", false);
    }

    private void fields() {
        MethodVisitor code = method(Opcodes.ACC_PUBLIC, Names.INIT, "()V");
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, Names.BASE, Names.INIT, "()V", false);
        for (Map.Entry<FieldKey, FieldNode> entry : model.statics.entrySet()) {
            if (!facts.isShared(model, entry.getKey())) {
                field(entry.getValue(), code);
            }
        }
        end(code, Opcodes.RETURN);
    }

    private void field(FieldNode field, MethodVisitor constructor) {
        out.visitField(Opcodes.ACC_PUBLIC | field.access & Opcodes.ACC_VOLATILE, field.name, field.desc, null, null)
                .visitEnd();
        if (field.value != null) {
            constructor.visitVarInsn(Opcodes.ALOAD, 0);
            constructor.visitLdcInsn(field.value);
            constructor.visitFieldInsn(Opcodes.PUTFIELD, name, field.name, field.desc);
        }
    }

    private void get() {
        MethodVisitor code = method(Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC, Names.HOLDER_GET, "()L" + name + ";");
        Label done = new Label();
        code.visitFieldInsn(Opcodes.GETSTATIC, name, Names.INDEX, "I");
        code.visitMethodInsn(Opcodes.INVOKESTATIC, Names.RUNTIME, "get", "(I)Ljava/lang/Object;", false);
        code.visitInsn(Opcodes.DUP);
        code.visitJumpInsn(Opcodes.IFNONNULL, done);
        code.visitInsn(Opcodes.POP);
        code.visitFieldInsn(Opcodes.GETSTATIC, name, Names.INDEX, "I");
        fresh(code);
        code.visitMethodInsn(Opcodes.INVOKESTATIC, Names.RUNTIME, "initialize",
                "(IL" + Names.BASE + ";)Ljava/lang/Object;", false);
        code.visitLabel(done);
        code.visitFrame(Opcodes.F_SAME1, 0, null, 1, new Object[] {OBJECT});
        code.visitTypeInsn(Opcodes.CHECKCAST, name);
        end(code, Opcodes.ARETURN);
    }

    private void here() {
        MethodVisitor code = method(Opcodes.ACC_PROTECTED, "here", "()L" + Names.BASE + ";");
        code.visitMethodInsn(Opcodes.INVOKESTATIC, name, Names.HOLDER_GET, "()L" + name + ";", false);
        end(code, Opcodes.ARETURN);
    }

    private void type() {
        MethodVisitor code = method(Opcodes.ACC_PROTECTED, "type", "()Ljava/lang/Class;");
        code.visitLdcInsn(Type.getObjectType(model.name));
        end(code, Opcodes.ARETURN);
    }

    private void supers() {
        MethodVisitor code = method(Opcodes.ACC_PROTECTED, "initializeSupers", "()V");
        ClassModel parent = model.isInterface() ? null : facts.initialized(facts.classes().superOf(model));
        if (parent != null) {
            touch(code, model.superName, parent);
        }
        List<ClassModel> interfaces = facts.initializedInterfaces(model);
        interfaces.forEach(parentInterface -> touch(code, parentInterface.name, parentInterface));
        end(code, Opcodes.RETURN);
    }

    private static void touch(MethodVisitor code, @Nullable String owner, ClassModel initialized) {
        code.visitMethodInsn(Opcodes.INVOKESTATIC, owner, Names.GET, Names.getter(initialized.name),
                initialized.isInterface());
        code.visitInsn(Opcodes.POP);
    }

    private void run() {
        MethodVisitor code = method(Opcodes.ACC_PROTECTED, "initialize", "()V");
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitMethodInsn(Opcodes.INVOKESTATIC, model.name, Names.INITIALIZER, "(L" + name + ";)V",
                model.isInterface());
        end(code, Opcodes.RETURN);
    }

    private boolean hasConstantsOfItsOwn() {
        return model.isEnum() && model.statics.keySet().stream()
                .anyMatch(f -> model.isEnumPart(f) && !facts.isShared(model, f));
    }

    private void values() {
        MethodVisitor answer = method(Opcodes.ACC_PROTECTED, "hasValues", "()Z");
        answer.visitInsn(Opcodes.ICONST_1);
        end(answer, Opcodes.IRETURN);
        MethodVisitor code = method(Opcodes.ACC_PROTECTED, "values", "()[Ljava/lang/Object;");
        code.visitMethodInsn(Opcodes.INVOKESTATIC, model.name, "values", "()[L" + model.name + ";", false);
        end(code, Opcodes.ARETURN);
    }
}
