package dev.detsim.tests.statics;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassTransform;

/** Finds the classes of one package lowered to an old version of the class file. */
final class OldLoader extends ClassLoader {
    private static final String PACKAGE = "dev.detsim.tests.statics.old.";
    private final int version;

    OldLoader(int version) {
        super(OldLoader.class.getClassLoader());
        this.version = version;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            if (loaded != null || !name.startsWith(PACKAGE)) {
                return loaded != null ? loaded : super.loadClass(name, resolve);
            }
            byte[] classFile = lowered(name.replace('.', '/') + ".class");
            if (classFile == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, classFile, 0, classFile.length);
        }
    }

    @Override
    public InputStream getResourceAsStream(String name) {
        byte[] classFile = name.startsWith(PACKAGE.replace('.', '/')) ? lowered(name) : null;
        return classFile == null ? super.getResourceAsStream(name) : new ByteArrayInputStream(classFile);
    }

    private byte[] lowered(String resource) {
        try (InputStream in = super.getResourceAsStream(resource)) {
            return in == null ? null : lowered(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] lowered(byte[] classFile) {
        ClassFile format = ClassFile.of(version < 50 ? ClassFile.StackMapsOption.DROP_STACK_MAPS
                : ClassFile.StackMapsOption.STACK_MAPS_WHEN_REQUIRED);
        ClassTransform lower = (builder, element) -> builder.with(lower(element));
        return format.transformClass(format.parse(classFile), lower);
    }

    private ClassElement lower(ClassElement element) {
        return element instanceof ClassFileVersion ? ClassFileVersion.of(version, 0) : element;
    }
}
