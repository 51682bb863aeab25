package dev.detsim.agent.statics;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.BasicInterpreter;
import org.objectweb.asm.tree.analysis.BasicValue;

/**
 * Finds out which arrays in static fields of a class do more, in the code of one that may see them, than be read: those that
 * are written, or that leave the method by any way, after which nothing is known of them.
 */
final class ArrayUses extends BasicInterpreter {
    private static final String ARRAYS = "java/util/Arrays";
    /** Of {@link java.util.Arrays}: what neither writes nor keeps its arguments. */
    private static final Set<String> READING =
            Set.of("binarySearch", "compare", "copyOf", "copyOfRange", "equals", "hashCode", "mismatch", "toString");
    private static final Set<String> COPYING = Set.of("java/lang/String", "java/lang/StringBuilder",
            "java/lang/StringBuffer", "java/util/List", "java/util/Set");
    private final String owner;
    private final Set<FieldKey> leaked = new HashSet<>();

    /** An array of one of these fields. */
    private static final class Held extends BasicValue {
        private final Set<FieldKey> fields;

        Held(Set<FieldKey> fields) {
            super(Type.getObjectType("java/lang/Object"));
            this.fields = fields;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Held held && fields.equals(held.fields);
        }

        @Override
        public int hashCode() {
            return fields.hashCode();
        }
    }

    private ArrayUses(String owner) {
        super(Opcodes.ASM9);
        this.owner = owner;
    }

    /** The fields of the owner whose arrays the code of the class file writes or lets go. */
    static Set<FieldKey> leaked(String owner, byte[] classFile) {
        ClassNode node = new ClassNode();
        new ClassReader(classFile).accept(node, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        ArrayUses uses = new ArrayUses(owner);
        node.methods.stream().filter(uses::concerns).forEach(method -> uses.follow(node.name, method));
        return uses.leaked;
    }

    /** Code that cannot be followed may do anything. */
    private void follow(String user, MethodNode method) {
        try {
            new Analyzer<>(this).analyze(user, method);
        } catch (AnalyzerException e) {
            for (AbstractInsnNode i : method.instructions) {
                if (i instanceof FieldInsnNode field && isWatched(field)) {
                    leaked.add(FieldKey.of(field));
                }
            }
        }
    }

    private boolean concerns(MethodNode method) {
        for (AbstractInsnNode i : method.instructions) {
            if (i instanceof FieldInsnNode field && isWatched(field)) {
                return true;
            }
        }
        return false;
    }

    private boolean isWatched(FieldInsnNode field) {
        return field.getOpcode() == Opcodes.GETSTATIC && field.owner.equals(owner) && field.desc.startsWith("[");
    }

    private void leak(@Nullable BasicValue value) {
        if (value instanceof Held held) {
            leaked.addAll(held.fields);
        }
    }

    @Override
    public BasicValue newOperation(AbstractInsnNode i) throws AnalyzerException {
        return i instanceof FieldInsnNode field && isWatched(field) ? new Held(Set.of(FieldKey.of(field)))
                : super.newOperation(i);
    }

    @Override
    public @Nullable BasicValue unaryOperation(AbstractInsnNode i, BasicValue value) throws AnalyzerException {
        return switch (i.getOpcode()) {
            case Opcodes.CHECKCAST -> value;
            case Opcodes.ARRAYLENGTH, Opcodes.IFNULL, Opcodes.IFNONNULL, Opcodes.INSTANCEOF ->
                super.unaryOperation(i, value);
            default -> {
                leak(value);
                yield super.unaryOperation(i, value);
            }
        };
    }

    @Override
    public @Nullable BasicValue binaryOperation(AbstractInsnNode i, BasicValue one, BasicValue other)
            throws AnalyzerException {
        if (i.getOpcode() == Opcodes.PUTFIELD) {
            leak(other);
        }
        return super.binaryOperation(i, one, other);
    }

    @Override
    public @Nullable BasicValue ternaryOperation(AbstractInsnNode i, BasicValue array, BasicValue index,
            BasicValue value) throws AnalyzerException {
        leak(array);
        leak(value);
        return super.ternaryOperation(i, array, index, value);
    }

    @Override
    public @Nullable BasicValue naryOperation(AbstractInsnNode i, List<? extends BasicValue> values)
            throws AnalyzerException {
        for (int v = 0; v < values.size(); v++) {
            if (!(i instanceof MethodInsnNode call && isReading(call, v))) {
                leak(values.get(v));
            }
        }
        return super.naryOperation(i, values);
    }

    /** Whether the method only reads, or copies, the array that is the value at a position. */
    private static boolean isReading(MethodInsnNode call, int position) {
        if (call.owner.equals("java/lang/System")) {
            return call.name.equals("arraycopy") && position == 0;
        }
        return call.owner.startsWith("[") && call.name.equals("clone")
                || call.owner.equals(ARRAYS) && READING.contains(call.name)
                || COPYING.contains(call.owner) && takesArray(call, position);
    }

    private static boolean takesArray(MethodInsnNode call, int position) {
        int parameter = call.getOpcode() == Opcodes.INVOKESTATIC ? position : position - 1;
        boolean isWritten = call.name.equals("getChars") || call.name.equals("getBytes");
        return !isWritten && parameter >= 0
                && Type.getArgumentTypes(call.desc)[parameter].getSort() == Type.ARRAY;
    }

    @Override
    public BasicValue merge(BasicValue one, BasicValue other) {
        // Any other reference equals one of ours, but not the other way round.
        if (!(one instanceof Held) && !(other instanceof Held)) {
            return super.merge(one, other);
        }
        Set<FieldKey> both = new HashSet<>();
        for (BasicValue value : List.of(one, other)) {
            if (value instanceof Held held) {
                both.addAll(held.fields);
            }
        }
        return new Held(both);
    }
}
