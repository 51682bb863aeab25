package dev.detsim.agent.audit;

import dev.detsim.agent.classfile.ClassOutline;
import dev.detsim.agent.rewrite.ClassRewriter;
import dev.detsim.agent.rewrite.HookMethods;
import dev.detsim.agent.table.Member;
import dev.detsim.agent.table.RewriteTable;
import dev.detsim.agent.table.Row;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Makes the caller that a row would rewrite, for rows that nothing in the JDK uses. */
final class Callers {
    private static final String NAME = "app/Caller";

    private final ClassRewriter rewriter;
    private final Jdk jdk;

    Callers(RewriteTable table, HookMethods hooks, Jdk jdk) {
        this.rewriter = new ClassRewriter(table, hooks);
        this.jdk = jdk;
    }

    void rewriteCallerOf(Row row) {
        if (rewriter.rewrite(NAME, caller(row.target())) == null) {
            throw new AssertionError(row.describe() + ": changes nothing");
        }
    }

    /** Not a class that could run: the values come from nowhere. */
    private byte[] caller(Member target) {
        ClassWriter writer = new ClassWriter(0);
        writer.visit(Opcodes.V25, Opcodes.ACC_PUBLIC, NAME, null, "java/lang/Object", null);
        MethodVisitor method = writer.visitMethod(Opcodes.ACC_PUBLIC, "call", "()V", null, null);
        method.visitCode();
        use(method, target);
        method.visitMaxs(20, 1);
        method.visitEnd();
        return writer.toByteArray();
    }

    private void use(MethodVisitor method, Member target) {
        if (target.isMethod()) {
            method.visitMethodInsn(opcode(target), target.owner(), target.name(), target.descriptor(), false);
        } else {
            method.visitFieldInsn(Opcodes.GETSTATIC, target.owner(), target.name(), target.descriptor());
        }
    }

    private int opcode(Member target) {
        return jdk.find(target.owner(), target.name(), target.descriptor()).filter(ClassOutline.Part::isStatic)
                .isPresent() ? Opcodes.INVOKESTATIC : Opcodes.INVOKEVIRTUAL;
    }
}
