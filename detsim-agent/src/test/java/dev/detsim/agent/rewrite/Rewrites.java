package dev.detsim.agent.rewrite;

import dev.detsim.agent.table.RewriteTable;
import dev.detsim.agent.table.TableFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.util.Textifier;
import org.objectweb.asm.util.TraceMethodVisitor;

/** Rewrites {@link Subject} by some rows, in which {@code S} is its name and {@code H} that of the hooks. */
final class Rewrites {
    private static final String SUBJECT = Subject.class.getName().replace('.', '/');
    private static final String STATICS = "java/lang/DetsimStatics";
    private static final String HOOKS = TestHooks.class.getName().replace('.', '/');

    private Rewrites() {
    }

    static byte[] rewritten(String rows) {
        ClassRewriter.Rewritten rewritten = rewriter(rows).rewrite(SUBJECT, classFile(SUBJECT));
        return Objects.requireNonNull(rewritten, "nothing changed").classFile();
    }

    static ClassRewriter rewriter(String rows) {
        String text = rows.replace("S.", SUBJECT + ".").replace("H.", HOOKS + ".");
        RewriteTable table = RewriteTable.parse(List.of(new TableFile("test.txt", text)));
        List<byte[]> hooks = List.of(classFile(HOOKS), brackets(), refusals(), statics());
        return new ClassRewriter(table, new HookMethods(hooks));
    }

    /** The test's hooks, under the name that brackets use. */
    private static byte[] brackets() {
        ClassWriter writer = new ClassWriter(0);
        writer.visit(Opcodes.V25, Opcodes.ACC_PUBLIC, "java/lang/DetsimHooks", null, "java/lang/Object", null);
        for (String name : List.of("enterReal", "exitReal")) {
            writer.visitMethod(Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC, name, "()V", null, null);
        }
        writer.visitMethod(Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC, "enterInitializer", "(Ljava/lang/String;)V", null,
                null);
        writer.visitMethod(Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC, "exitInitializer", "(Ljava/lang/Class;)V", null,
                null);
        return writer.toByteArray();
    }

    /** The same for refusals. */
    private static byte[] refusals() {
        ClassWriter writer = new ClassWriter(0);
        writer.visit(Opcodes.V25, Opcodes.ACC_PUBLIC, "java/lang/DetsimEscapes", null, "java/lang/Object", null);
        writer.visitMethod(Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC, "refused", "(Ljava/lang/String;)V", null, null);
        return writer.toByteArray();
    }

    /** The hooks that write fields of processes, likewise. */
    private static byte[] statics() {
        ClassWriter writer = new ClassWriter(0);
        writer.visit(Opcodes.V25, Opcodes.ACC_PUBLIC, STATICS, null, "java/lang/Object", null);
        writer.visitMethod(Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC, "write",
                "(Ljava/lang/Object;Ljava/lang/Object;Ljava/lang/String;)Ljava/lang/Object;", null, null);
        writer.visitMethod(Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC, "writeFlag", "(ZZLjava/lang/String;)Z", null, null);
        writer.visitMethod(Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC, "writeNumber", "(IILjava/lang/String;)I", null,
                null);
        return writer.toByteArray();
    }

    static byte[] classFile(String name) {
        try (InputStream in = Rewrites.class.getResourceAsStream("/" + name + ".class")) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An object of the rewritten class, verified by the JVM. */
    static Object instance(byte[] classFile) throws ReflectiveOperationException {
        return load(classFile).getConstructor().newInstance();
    }

    static Class<?> load(byte[] classFile) throws ReflectiveOperationException {
        return new ClassLoader(Rewrites.class.getClassLoader()) {
            Class<?> define() {
                byte[] renamed = toTestHooks(classFile);
                return defineClass(Subject.class.getName(), renamed, 0, renamed.length);
            }
        }.define();
    }

    static Object call(Object subject, String method, Object... arguments) throws ReflectiveOperationException {
        for (var candidate : subject.getClass().getDeclaredMethods()) {
            if (candidate.getName().equals(method)) {
                return candidate.invoke(subject, arguments);
            }
        }
        throw new NoSuchMethodException(method);
    }

    /** Brackets call the product's hooks, which a test outside java.base cannot define. */
    private static byte[] toTestHooks(byte[] classFile) {
        ClassReader reader = new ClassReader(classFile);
        ClassWriter writer = new ClassWriter(reader, 0);
        reader.accept(new ClassVisitor(Opcodes.ASM9, writer) {
            @Override
            public MethodVisitor visitMethod(int access, String name, String descriptor, String signature,
                    String[] exceptions) {
                return new ToTestHooks(super.visitMethod(access, name, descriptor, signature, exceptions));
            }
        }, 0);
        return writer.toByteArray();
    }

    private static final class ToTestHooks extends MethodVisitor {
        ToTestHooks(MethodVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
            if (owner.equals("java/lang/DetsimEscapes")) {
                super.visitMethodInsn(opcode, HOOKS, name, descriptor, false);
            } else if (owner.equals("java/lang/DetsimHooks")) {
                String bracket = name.equals("enterReal") ? "begin" : "end";
                super.visitMethodInsn(opcode, HOOKS, bracket, descriptor, false);
            } else if (owner.equals(STATICS)) {
                super.visitMethodInsn(opcode, HOOKS, name, descriptor, false);
            } else {
                super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
            }
        }
    }

    /** The text of one method, without line numbers and local variables. */
    static String text(byte[] classFile, String method) {
        Textifier textifier = new Textifier();
        StringWriter out = new StringWriter();
        new ClassReader(classFile).accept(new ClassVisitor(Opcodes.ASM9) {
            @Override
            public MethodVisitor visitMethod(int access, String name, String descriptor, String signature,
                    String[] exceptions) {
                return name.equals(method) ? new TraceMethodVisitor(textifier) : null;
            }
        }, ClassReader.SKIP_DEBUG);
        textifier.print(new PrintWriter(out, true));
        return out.toString();
    }
}
