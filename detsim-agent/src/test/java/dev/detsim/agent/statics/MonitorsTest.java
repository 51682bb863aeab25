package dev.detsim.agent.statics;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.lang.invoke.MethodHandles;
import java.util.Objects;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Waits and notifications as compilers write them. */
class MonitorsTest {
    private static final String PACKAGE = "dev/detsim/agent/statics/";

    /** A class with a method that does nothing but call that of Object by the name of the class, as Scala's compiler does. */
    private static byte[] calling(String name, String method) {
        ClassWriter out = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        out.visit(Opcodes.V1_8, Opcodes.ACC_PUBLIC, name, null, "java/lang/Object", null);
        MethodVisitor code = out.visitMethod(Opcodes.ACC_PUBLIC | Opcodes.ACC_SYNCHRONIZED, "call", "()V", null, null);
        code.visitCode();
        code.visitVarInsn(Opcodes.ALOAD, 0);
        boolean isTimed = method.endsWith("(J)V");
        if (isTimed) {
            code.visitLdcInsn(1L);
        }
        code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, name, method.substring(0, method.indexOf('(')),
                method.substring(method.indexOf('(')), false);
        code.visitInsn(Opcodes.RETURN);
        code.visitMaxs(0, 0);
        code.visitEnd();
        out.visitEnd();
        return out.toByteArray();
    }

    private static byte[] rewrite(byte[] classFile) {
        ClassSource source = new ClassSource() {
            @Override
            public byte[] find(String className) {
                return classFile;
            }

            @Override
            public boolean isKeptShared(String className) {
                return false;
            }
        };
        Facts facts = new Facts(new Hierarchy(new ClassStore(source), new TreeSet<>()), new Facts.Answers());
        return Objects.requireNonNull(
                StaticsRewriter.rewrite(facts, ModelReader.read(classFile, false), classFile).classFile());
    }

    @ParameterizedTest
    @ValueSource(strings = {"wait()V", "wait(J)V", "notify()V", "notifyAll()V"})
    void aCallByTheNameOfTheClassVerifies(String method) {
        String name = PACKAGE + "Calls" + method.replaceAll("\\W", "");
        byte[] rewritten = rewrite(calling(name, method));
        assertThatCode(() -> {
            MethodHandles.Lookup own = MethodHandles.lookup();
            own.ensureInitialized(own.defineClass(rewritten));
        }).doesNotThrowAnyException();
    }
}
