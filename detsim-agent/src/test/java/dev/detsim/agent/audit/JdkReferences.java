package dev.detsim.agent.audit;

import java.util.Set;
import java.util.TreeSet;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** The members of the JDK that a hook class links to. Stubs let it compile against private ones. */
final class JdkReferences extends ClassVisitor {
    private final Set<String> members = new TreeSet<>();

    private JdkReferences() {
        super(Opcodes.ASM9);
    }

    /** Each as {@code owner.name(descriptor)} or {@code owner.name:descriptor}, {@code static} before it if it is. */
    static Set<String> of(byte[] classFile) {
        JdkReferences references = new JdkReferences();
        new ClassReader(classFile).accept(references, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return references.members;
    }

    private void add(boolean isStatic, String owner, String member) {
        if (!owner.startsWith("java/lang/Detsim") && !owner.startsWith("[")) {
            members.add((isStatic ? "static " : "") + owner + "." + member);
        }
    }

    @Override
    public MethodVisitor visitMethod(int access, String name, String descriptor, String signature,
            String[] exceptions) {
        return new MethodVisitor(Opcodes.ASM9) {
            @Override
            public void visitMethodInsn(int opcode, String owner, String called, String type, boolean isInterface) {
                add(opcode == Opcodes.INVOKESTATIC, owner, called + type);
            }

            @Override
            public void visitFieldInsn(int opcode, String owner, String field, String type) {
                add(opcode == Opcodes.GETSTATIC || opcode == Opcodes.PUTSTATIC, owner, field + ":" + type);
            }

            @Override
            public void visitInvokeDynamicInsn(String n, String type, Handle bootstrap, Object... arguments) {
                for (Object argument : arguments) {
                    if (argument instanceof Handle h && h.getTag() >= Opcodes.H_INVOKEVIRTUAL) {
                        add(h.getTag() == Opcodes.H_INVOKESTATIC, h.getOwner(), h.getName() + h.getDesc());
                    }
                }
            }
        };
    }
}
