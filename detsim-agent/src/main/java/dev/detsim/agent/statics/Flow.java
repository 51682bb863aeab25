package dev.detsim.agent.statics;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.BasicValue;
import org.objectweb.asm.tree.analysis.Frame;

/**
 * Follows the values in code whose instructions are pure, for what each of them cannot tell: an array or a builder of strings
 * must not be kept in a value, and the text or hash of an object of the application must not be asked for, since that runs
 * code of which nothing is known, or gives what depends on the world that asks first.
 */
final class Flow {
    private static final Set<String> TEXTS = Set.of("java/lang/String", "java/lang/StringBuilder");
    private static final Set<String> TABLES = Set.of("java/util/Set", "java/util/Map");
    private final AbstractInsnNode[] code;
    private final Frame<BasicValue>[] frames;

    private Flow(AbstractInsnNode[] code, Frame<BasicValue>[] frames) {
        this.code = code;
        this.frames = frames;
    }

    static Flow of(String owner, MethodNode method) throws AnalyzerException {
        return new Flow(method.instructions.toArray(), new Analyzer<>(new Kinds()).analyze(owner, method));
    }

    /** The state before an instruction, or null if it is never reached. */
    @Nullable
    Frame<BasicValue> before(int i) {
        return frames[i];
    }

    /** The enums whose constants are hashed; null if something in the range is not allowed. */
    @Nullable
    List<Slice.Need> needs(int from, int to, boolean keepsArray) {
        List<Kind> inArrays = inArrays(from, to);
        List<Slice.Need> needs = new ArrayList<>();
        for (int i = from; i < to; i++) {
            Frame<BasicValue> frame = frames[i];
            if (frame != null && !isAllowed(code[i], frame, inArrays, keepsArray)) {
                return null;
            }
            for (Kind hashed : frame == null ? List.<Kind>of() : hashed(code[i], frame, inArrays)) {
                if (hashed.type() == null) {
                    return null;
                }
                needs.add(new Slice.Need.Hashed(hashed.type()));
            }
        }
        return needs;
    }

    /** What is put into arrays, other than plain things. */
    private List<Kind> inArrays(int from, int to) {
        List<Kind> found = new ArrayList<>();
        for (int i = from; i < to; i++) {
            if (code[i].getOpcode() == Opcodes.AASTORE && frames[i] != null) {
                Kind kind = top(frames[i]);
                if (kind.form() != Kind.Form.PLAIN) {
                    found.add(kind);
                }
            }
        }
        return found;
    }

    private static Kind top(Frame<BasicValue> frame) {
        return frame.getStack(frame.getStackSize() - 1) instanceof Kind kind ? kind : Kind.PLAIN;
    }

    private static boolean isAllowed(AbstractInsnNode i, Frame<BasicValue> frame, List<Kind> inArrays,
            boolean keepsArray) {
        return switch (i.getOpcode()) {
            case Opcodes.PUTSTATIC -> keepsArray || !top(frame).isMutable();
            case Opcodes.PUTFIELD, Opcodes.AASTORE -> !top(frame).isMutable();
            default -> switch (i) {
                case MethodInsnNode call -> isAllowed(call, arguments(call, frame), inArrays.isEmpty());
                case InvokeDynamicInsnNode dynamic -> arguments(dynamic.desc, 0, frame).stream()
                        .allMatch(kind -> kind.form() == Kind.Form.PLAIN);
                default -> true;
            };
        };
    }

    private static List<Kind> arguments(MethodInsnNode call, Frame<BasicValue> frame) {
        return arguments(call.desc, call.getOpcode() == Opcodes.INVOKESTATIC ? 0 : 1, frame);
    }

    /** With the receiver. Numbers are plain. */
    private static List<Kind> arguments(String descriptor, int receivers, Frame<BasicValue> frame) {
        int count = Type.getArgumentCount(descriptor) + receivers;
        List<Kind> kinds = new ArrayList<>();
        for (int i = frame.getStackSize() - count; i < frame.getStackSize(); i++) {
            kinds.add(frame.getStack(i) instanceof Kind kind ? kind : Kind.PLAIN);
        }
        return kinds;
    }

    private static boolean isAllowed(MethodInsnNode call, List<Kind> arguments, boolean plainArrays) {
        int receivers = call.getOpcode() == Opcodes.INVOKESTATIC ? 0 : 1;
        boolean isText = TEXTS.contains(call.owner);
        if (receivers == 1 && arguments.getFirst().isMutable() && !isText && !call.owner.startsWith("[")) {
            return false;
        }
        Type[] types = Type.getArgumentTypes(call.desc);
        for (int i = 0; i < types.length; i++) {
            Kind kind = arguments.get(i + receivers);
            boolean isAllowed = switch (kind.form()) {
                case PLAIN -> true;
                case FOREIGN -> !isText;
                // What has a parameter for it copies it, or is itself looked into.
                case ARRAY -> types[i].getSort() == Type.ARRAY && (plainArrays || !isText);
                case BUILDER -> false;
            };
            if (!isAllowed) {
                return false;
            }
        }
        return true;
    }

    /** What is hashed, and is not plain: elements of sets, and keys, which are every other argument. */
    private static List<Kind> hashed(AbstractInsnNode i, Frame<BasicValue> frame, List<Kind> inArrays) {
        if (!(i instanceof MethodInsnNode call) || !TABLES.contains(call.owner) || call.name.equals("entry")) {
            return List.of();
        }
        List<Kind> arguments = arguments(call, frame);
        int step = call.owner.equals("java/util/Map") ? 2 : 1;
        List<Kind> found = new ArrayList<>();
        for (int a = 0; a < arguments.size(); a += step) {
            switch (arguments.get(a).form()) {
                case PLAIN -> {
                }
                case ARRAY -> found.addAll(inArrays);
                case FOREIGN, BUILDER -> found.add(arguments.get(a));
            }
        }
        return found;
    }
}
