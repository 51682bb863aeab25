package dev.detsim.agent.statics;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;

/** Reads what a {@link ClassModel} keeps; most methods are skipped. */
final class ModelReader extends ClassVisitor {
    /** Until then a final field could be assigned outside of the initialiser (JVMS 6.5, putstatic). */
    private static final int STRICT_FINALS = Opcodes.V9;

    private final boolean keptShared;
    private @Nullable ClassModel model;

    private ModelReader(boolean keptShared) {
        super(Opcodes.ASM9);
        this.keptShared = keptShared;
    }

    static ClassModel read(byte[] classFile, boolean keptShared) {
        ModelReader reader = new ModelReader(keptShared);
        new ClassReader(classFile).accept(reader, ClassReader.SKIP_DEBUG | ClassReader.EXPAND_FRAMES);
        return reader.model();
    }

    private ClassModel model() {
        if (model == null) {
            throw new IllegalStateException("a class file without a class");
        }
        return model;
    }

    @Override
    public void visit(int version, int access, String name, @Nullable String signature, @Nullable String superName,
            String @Nullable [] interfaces) {
        model = new ClassModel(name, superName, interfaces == null ? List.of() : List.of(interfaces), access,
                version & 0xffff, keptShared);
    }

    @Override
    public void visitNestHost(String host) {
        model().nestHost = host;
    }

    @Override
    public void visitNestMember(String member) {
        model().nestMembers.add(member);
    }

    @Override
    public @Nullable FieldVisitor visitField(int access, String name, String descriptor, @Nullable String signature,
            @Nullable Object value) {
        FieldNode field = new FieldNode(access, name, descriptor, signature, value);
        if ((access & Opcodes.ACC_STATIC) == 0) {
            model().instanceFields.add(field);
        } else {
            model().statics.put(FieldKey.of(field), field);
        }
        return null;
    }

    @Override
    public @Nullable MethodVisitor visitMethod(int access, String name, String descriptor, @Nullable String signature,
            String @Nullable [] exceptions) {
        ClassModel m = model();
        boolean isStatic = (access & Opcodes.ACC_STATIC) != 0;
        m.hasDefaultMethods |= m.isInterface() && (access & Opcodes.ACC_ABSTRACT) == 0 && !isStatic;
        m.locksInstances |= !isStatic && (access & Opcodes.ACC_SYNCHRONIZED) != 0;
        m.hasInstanceMethods |= !isStatic && !name.equals(Names.INIT);
        return new Locking(m, isStatic, code(m, access, name, descriptor, signature, exceptions));
    }

    /** Keeps the code of the methods that matter. */
    private static @Nullable MethodNode code(ClassModel m, int access, String name, String descriptor,
            @Nullable String signature, String @Nullable [] exceptions) {
        MethodNode method = new MethodNode(Opcodes.ASM9, access, name, descriptor, signature, exceptions) {
            @Override
            public void visitEnd() {
                instructions.forEach(i -> countAssignment(m, i));
            }
        };
        if (name.equals(Names.CLINIT)) {
            m.initializer = method;
        } else if (name.equals(Names.INIT)) {
            m.constructors.add(method);
        } else if (m.major >= STRICT_FINALS) {
            return null;
        }
        return method;
    }

    private static void countAssignment(ClassModel m, org.objectweb.asm.tree.AbstractInsnNode i) {
        if (i.getOpcode() == Opcodes.PUTSTATIC && i instanceof FieldInsnNode f && f.owner.equals(m.name)) {
            m.assignments.merge(FieldKey.of(f), 1, Integer::sum);
        }
    }
}
