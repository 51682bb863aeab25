package dev.detsim.agent.statics;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/** Accesses to static fields, and the making of objects, in one method. */
final class Accesses {
    /** So many accesses to fields of the own class are worth a local variable for the holder. */
    private static final int WORTH_A_LOCAL = 2;
    private final Site site;
    private final MethodNode method;
    private final Map<LabelNode, LabelNode> relabelled = new HashMap<>();
    private boolean changed;
    /** The variable with the holder of the own class, or -1. */
    private int own = -1;

    Accesses(Site site, MethodNode method) {
        this.site = site;
        this.method = method;
    }

    /** In the part of the initialiser that runs for each process: the holder is its argument. */
    boolean rewriteInitializer() {
        own = 0;
        rewriteAll();
        return changed;
    }

    /** In any other method; true if it has changed. */
    boolean rewrite() {
        boolean keepsHolder = mayKeepHolder() && ownAccesses() >= WORTH_A_LOCAL;
        if (keepsHolder) {
            own = Locals.add(method, Names.holder(site.model().name));
        }
        rewriteAll();
        if (keepsHolder) {
            InsnList first = site.load(site.node().name, site.model());
            first.add(new VarInsnNode(Opcodes.ASTORE, own));
            method.instructions.insert(first);
        }
        return changed;
    }

    /** Whether it asks for the holder of its class before all else. */
    boolean begins() {
        return own >= 0;
    }

    /** The constructors of an enum run within the JVM's initialiser, which must not ask for that of the process. */
    private boolean mayKeepHolder() {
        return site.facts().needsInitialization(site.model()) && !method.name.equals(Names.CLINIT)
                && !(site.model().isEnum() && method.name.equals(Names.INIT));
    }

    private int ownAccesses() {
        int accesses = 0;
        for (AbstractInsnNode i : method.instructions) {
            if (i instanceof FieldInsnNode f && isStatic(f) && f.owner.equals(site.model().name)
                    && site.model().statics.containsKey(FieldKey.of(f))
                    && !site.facts().isShared(site.model(), FieldKey.of(f))) {
                accesses++;
            }
        }
        return accesses;
    }

    private static boolean isStatic(AbstractInsnNode i) {
        return i.getOpcode() == Opcodes.GETSTATIC || i.getOpcode() == Opcodes.PUTSTATIC;
    }

    private void rewriteAll() {
        for (AbstractInsnNode i : method.instructions.toArray()) {
            if (i instanceof FieldInsnNode field && isStatic(field)) {
                rewriteField(field);
            } else if (i instanceof TypeInsnNode made && made.getOpcode() == Opcodes.NEW) {
                rewriteNew(made);
            }
        }
        if (!relabelled.isEmpty()) {
            relabelFrames();
        }
    }

    private void rewriteField(FieldInsnNode field) {
        ClassModel owner = site.classOf(field.owner);
        FieldKey key = FieldKey.of(field);
        ClassModel declaring = owner == null ? null : site.facts().classes().declaring(owner, key);
        if (declaring == null) {
            return;
        }
        if (!site.facts().isShared(declaring, key)) {
            replace(field, key, declaring);
        } else if (!declaring.isConstant(key) && mustInitialize(declaring)) {
            insertBefore(field, site.initialize(field.owner, declaring));
        }
    }

    private boolean mustInitialize(@Nullable ClassModel type) {
        return type != null && site.facts().needsInitialization(type)
                && !site.facts().classes().extendsClass(site.model(), type);
    }

    private void replace(FieldInsnNode field, FieldKey key, ClassModel declaring) {
        InsnList code = holder(field.owner, declaring);
        boolean read = field.getOpcode() == Opcodes.GETSTATIC;
        if (!read) {
            swap(code, key);
        }
        code.add(new FieldInsnNode(read ? Opcodes.GETFIELD : Opcodes.PUTFIELD, Names.holder(declaring.name),
                field.name, field.desc));
        insertBefore(field, code);
        method.instructions.remove(field);
    }

    private InsnList holder(String owner, ClassModel declaring) {
        if (own < 0 || declaring != site.model()) {
            return site.load(owner, declaring);
        }
        InsnList code = new InsnList();
        code.add(new VarInsnNode(Opcodes.ALOAD, own));
        return code;
    }

    /** The holder goes below the value. */
    private static void swap(InsnList code, FieldKey key) {
        if (key.isWide()) {
            code.add(new InsnNode(Opcodes.DUP_X2));
            code.add(new InsnNode(Opcodes.POP));
        } else {
            code.add(new InsnNode(Opcodes.SWAP));
        }
    }

    private void insertBefore(AbstractInsnNode place, InsnList code) {
        method.instructions.insertBefore(place, code);
        changed = true;
    }

    private void rewriteNew(TypeInsnNode made) {
        if (made.desc.equals(site.model().name)) {
            return;
        }
        ClassModel initialized = site.facts().initialized(site.classOf(made.desc));
        if (initialized != null && mustInitialize(initialized)) {
            InsnList code = site.initialize(made.desc, initialized);
            LabelNode label = new LabelNode();
            code.add(label);
            relabel(made, label);
            insertBefore(made, code);
        }
    }

    /** Frames name an object that is not yet constructed by the label right before its {@code new}. */
    private void relabel(AbstractInsnNode made, LabelNode label) {
        for (AbstractInsnNode i = made.getPrevious(); i != null && i.getOpcode() < 0; i = i.getPrevious()) {
            if (i instanceof LabelNode old) {
                relabelled.put(old, label);
            }
        }
    }

    private void relabelFrames() {
        for (AbstractInsnNode i : method.instructions) {
            if (i instanceof FrameNode frame) {
                relabel(frame.local);
                relabel(frame.stack);
            }
        }
    }

    private void relabel(@Nullable List<Object> types) {
        if (types != null) {
            types.replaceAll(type -> type instanceof LabelNode label ? relabelled.getOrDefault(label, label) : type);
        }
    }
}
