package dev.detsim.agent.rewrite;

import dev.detsim.agent.table.RewriteTable;
import dev.detsim.agent.table.Row;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Rewrites a class by the table. The rewriting is local: it asks no other class and no class loader, and changes no
 * frame. The class is read twice, first to find what changes, so that only the methods that change are taken apart and
 * the others are copied as bytes. Immutable, so threads may share it.
 */
public final class ClassRewriter {
    private static final int UNTOUCHABLE = Opcodes.ACC_NATIVE | Opcodes.ACC_ABSTRACT;

    private final RewriteTable table;
    private final HookMethods hooks;

    /** A rewriter for the rows of a table and their hooks. */
    public ClassRewriter(RewriteTable table, HookMethods hooks) {
        this.table = table;
        this.hooks = hooks;
    }

    /** A changed class and the rows that changed it. */
    public record Rewritten(byte[] classFile, Set<Row> rows) {
    }

    /** The rewritten class, or null if no row changes it. */
    public @Nullable Rewritten rewrite(String className, byte[] classFile) {
        AppliedRows rows = new AppliedRows();
        try {
            return rewrite(new ClassReader(classFile), rows);
        } catch (RuntimeException e) {
            throw new RewriteException(className, rows, e);
        }
    }

    private @Nullable Rewritten rewrite(ClassReader reader, AppliedRows rows) {
        Find find = new Find(rows);
        reader.accept(find, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        if (find.changed.isEmpty()) {
            return null;
        }
        ClassWriter writer = new ClassWriter(reader, 0);
        reader.accept(new Change(writer, find.changed), 0);
        return new Rewritten(writer.toByteArray(), rows.rows());
    }

    private MethodVisitor visitor(MethodContext method, @Nullable MethodVisitor out) {
        List<Row.Body> bodies = table.bodies(method.owner(), method.signature());
        return new SiteRewriter(table, method, bodies.isEmpty() ? out : new BodyRewriter(method, bodies, out));
    }

    /** Remembers name and version of the class, which every method needs. */
    private abstract static class Pass extends ClassVisitor {
        String owner = "";
        int major;

        Pass(@Nullable ClassVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public void visit(int version, int access, String name, @Nullable String signature,
                @Nullable String superName, String @Nullable [] interfaces) {
            owner = name;
            major = version & 0xffff;
            super.visit(version, access, name, signature, superName, interfaces);
        }
    }

    /** The first pass: rewrites into the void and keeps which methods and rows were concerned. */
    private final class Find extends Pass {
        private final AppliedRows rows;
        private final Set<String> changed = new HashSet<>();

        Find(AppliedRows rows) {
            super(null);
            this.rows = rows;
        }

        @Override
        public @Nullable MethodVisitor visitMethod(int access, String name, String descriptor,
                @Nullable String signature, String @Nullable [] exceptions) {
            if ((access & UNTOUCHABLE) != 0) {
                return null;
            }
            return visitor(new MethodContext(owner, major, access, name, descriptor, hooks, row -> {
                rows.add(row);
                changed.add(name + descriptor);
            }), null);
        }
    }

    /** The second pass: writes. */
    private final class Change extends Pass {
        private static final Consumer<Row> KNOWN = row -> {
        };
        private final Set<String> changed;

        Change(ClassWriter writer, Set<String> changed) {
            super(writer);
            this.changed = changed;
        }

        @Override
        public MethodVisitor visitMethod(int access, String name, String descriptor, @Nullable String signature,
                String @Nullable [] exceptions) {
            MethodVisitor out = super.visitMethod(access, name, descriptor, signature, exceptions);
            return changed.contains(name + descriptor)
                    ? visitor(new MethodContext(owner, major, access, name, descriptor, hooks, KNOWN), out)
                    : out;
        }
    }
}
