package dev.detsim.tests.jvm;

import java.io.PrintStream;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.attribute.RuntimeVisibleAnnotationsAttribute;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.function.Consumer;

/** Classes that the JVM takes and the rewriter cannot. */
enum BrokenClass {
    /** Each read of {@code System.out} becomes longer, until the method has more than 64 KB. */
    TOO_LARGE("Method too large: broken/TOO_LARGE.method ()V") {
        @Override
        byte[] classFile() {
            return build(b -> b.withMethodBody("method", VOID, ClassFile.ACC_STATIC, BrokenClass::manyReads));
        }
    },
    /** The JVM looks into annotations only when somebody asks for them. */
    CORRUPTED_ATTRIBUTE("ArrayIndexOutOfBoundsException") {
        @Override
        byte[] classFile() {
            return corrupted(build(b -> b
                    .withMethodBody("method", VOID, ClassFile.ACC_STATIC,
                            code -> code.invokestatic(SYSTEM, "nanoTime", NANO_TIME).pop2()
                                    .return_())
                    .with(RuntimeVisibleAnnotationsAttribute.of())));
        }
    };

    private static final MethodTypeDesc VOID = MethodTypeDesc.of(ConstantDescs.CD_void);
    private static final MethodTypeDesc NANO_TIME = MethodTypeDesc.of(ConstantDescs.CD_long);
    private static final ClassDesc SYSTEM = ClassDesc.of("java.lang.System");
    private static final ClassDesc STREAM = PrintStream.class.describeConstable().orElseThrow();
    private static final int READS = 16_000;

    private final String cause;

    BrokenClass(String cause) {
        this.cause = cause;
    }

    /** The class file, fit for the JVM. */
    abstract byte[] classFile();

    /** What the error must say. */
    String cause() {
        return cause;
    }

    String internalName() {
        return "broken/" + name();
    }

    /** Makes a class of this name. */
    byte[] build(Consumer<ClassBuilder> members) {
        return ClassFile.of().build(ClassDesc.ofInternalName(internalName()), members);
    }

    private static void manyReads(CodeBuilder code) {
        for (int i = 0; i < READS; i++) {
            code.getstatic(SYSTEM, "out", STREAM).pop();
        }
        code.return_();
    }

    /** The attribute comes last and has no annotations: now it says that it has many. */
    private static byte[] corrupted(byte[] classFile) {
        classFile[classFile.length - 1] = 0x7f;
        return classFile;
    }
}
