package dev.detsim.agent.classfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A class file without its code: names, super types, members. */
public record ClassOutline(String name, @Nullable String superName, List<String> interfaces, List<Part> fields,
        List<Part> methods) {
    private static final int STATIC = 0x0008;
    private static final int PUBLIC = 0x0001;
    private static final int NATIVE = 0x0100;
    private static final int ABSTRACT = 0x0400;

    /** A field or method that a class declares. */
    public record Part(int access, String name, String descriptor) {
        /** Whether it is static. */
        public boolean isStatic() {
            return (access & STATIC) != 0;
        }

        /** Whether it is public. */
        public boolean isPublic() {
            return (access & PUBLIC) != 0;
        }

        /** Whether a method has a body to change. */
        public boolean hasBody() {
            return (access & (NATIVE | ABSTRACT)) == 0;
        }
    }

    /** Reads a class file. */
    public static ClassOutline of(byte[] classFile) {
        return new Reader(classFile).read();
    }

    /** The method that this class itself declares. */
    public Optional<Part> method(String methodName, String descriptor) {
        return find(methods, methodName, descriptor);
    }

    /** The field that this class itself declares. */
    public Optional<Part> field(String fieldName, String descriptor) {
        return find(fields, fieldName, descriptor);
    }

    private static Optional<Part> find(List<Part> parts, String name, String descriptor) {
        return parts.stream().filter(p -> p.name().equals(name) && p.descriptor().equals(descriptor)).findFirst();
    }

    /** Goes through a class file once (JVMS 4.1). */
    private static final class Reader {
        private final ConstantPool pool;
        private int at;

        Reader(byte[] classFile) {
            pool = new ConstantPool(classFile);
            at = pool.end() + 2;
        }

        ClassOutline read() {
            String name = pool.className(next());
            int superIndex = next();
            String superName = superIndex == 0 ? null : pool.className(superIndex);
            return new ClassOutline(name, superName, interfaces(), parts(), parts());
        }

        private List<String> interfaces() {
            List<String> names = new ArrayList<>();
            for (int n = next(); n > 0; n--) {
                names.add(pool.className(next()));
            }
            return List.copyOf(names);
        }

        private List<Part> parts() {
            List<Part> parts = new ArrayList<>();
            for (int n = next(); n > 0; n--) {
                parts.add(new Part(next(), pool.utf8(next()), pool.utf8(next())));
                skipAttributes();
            }
            return List.copyOf(parts);
        }

        private void skipAttributes() {
            for (int n = next(); n > 0; n--) {
                at += 6 + pool.u4(at + 2);
            }
        }

        private int next() {
            at += 2;
            return pool.u2(at - 2);
        }
    }
}
