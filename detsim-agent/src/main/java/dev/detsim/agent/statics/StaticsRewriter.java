package dev.detsim.agent.statics;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodTooLargeException;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;

/** Rewrites one class so that what is static in it, and in those that it uses, belongs to the running process. */
final class StaticsRewriter {
    private static final int LITERALS = Opcodes.V1_5;
    private static final int UNTOUCHABLE = Opcodes.ACC_NATIVE | Opcodes.ACC_ABSTRACT;
    private final Site site;
    private final List<MethodNode> begun = new ArrayList<>();
    private boolean changed;
    private boolean raised;

    private StaticsRewriter(Site site) {
        this.site = site;
    }

    /**
     * A rewritten class.
     *
     * @param classFile the class, or null if nothing has changed
     * @param holder    the class of its holders, or null if it has none
     */
    record Rewritten(byte @Nullable [] classFile, byte @Nullable [] holder) {
    }

    /** Rewrites a class that is being loaded, or that was rewritten so when it was loaded. */
    static Rewritten rewrite(Facts facts, ClassModel model, byte[] classFile) {
        return new StaticsRewriter(site(facts, model, classFile)).rewrite();
    }

    /** Rewrites the code of a class that was loaded as it is: the JVM allows no other change then. */
    static byte @Nullable [] rewriteCode(Facts facts, ClassModel model, byte[] classFile) {
        StaticsRewriter rewriter = new StaticsRewriter(site(facts, model, classFile));
        rewriter.rewriteCode();
        return rewriter.changed ? rewriter.write() : null;
    }

    private static Site site(Facts facts, ClassModel model, byte[] classFile) {
        ClassNode node = new ClassNode();
        new ClassReader(classFile).accept(node, ClassReader.EXPAND_FRAMES);
        return new Site(node, model, facts);
    }

    private Rewritten rewrite() {
        boolean initialized = site.facts().needsInitialization(site.model());
        if (initialized) {
            raiseInterface();
        }
        raiseForLiterals();
        MethodNode initializer = initialized ? split() : null;
        rewriteCode();
        rewriteSynchronized();
        byte[] holder = null;
        if (initialized) {
            addPrologues();
            addGetter();
            holder = HolderWriter.write(site.model(), site.facts(), initializer != null);
            changed = true;
        }
        if (initializer != null) {
            new Accesses(site, initializer).rewriteInitializer();
            new Monitors(site, initializer).rewrite();
            site.node().methods.add(initializer);
        }
        return new Rewritten(changed ? write() : null, holder);
    }

    /** An interface of an old version could not have the methods that are added. */
    private void raiseInterface() {
        if (site.isInterface() && site.major() < Opcodes.V1_8) {
            site.node().version = Opcodes.V1_8;
            raised = true;
        }
    }

    /** Class literals came with version 49, which else differs in nothing. */
    private void raiseForLiterals() {
        if (site.major() < LITERALS) {
            site.node().version = LITERALS;
        }
    }

    private @Nullable MethodNode split() {
        for (MethodNode method : site.node().methods) {
            if (method.name.equals(Names.CLINIT)) {
                return InitializerSplit.split(site, method);
            }
        }
        return null;
    }

    private void rewriteCode() {
        for (MethodNode method : site.node().methods) {
            if ((method.access & UNTOUCHABLE) == 0) {
                Accesses accesses = new Accesses(site, method);
                changed |= accesses.rewrite();
                if (accesses.begins()) {
                    begun.add(method);
                }
                changed |= new Monitors(site, method).rewrite();
            }
        }
    }

    private void rewriteSynchronized() {
        for (MethodNode method : site.node().methods) {
            if (SynchronizedStatics.concerns(method)) {
                SynchronizedStatics.rewrite(site, method);
                changed = true;
            }
        }
    }

    /** Static methods and constructors initialise their class: that covers reflection and method references, too. */
    private void addPrologues() {
        for (MethodNode method : site.node().methods) {
            if (!begun.contains(method) && needsPrologue(method)) {
                method.instructions.insert(site.initialize(site.node().name, site.model()));
            }
        }
    }

    private boolean needsPrologue(MethodNode method) {
        boolean isStatic = (method.access & Opcodes.ACC_STATIC) != 0;
        boolean isPrivate = (method.access & Opcodes.ACC_PRIVATE) != 0;
        if ((method.access & UNTOUCHABLE) != 0 || method.name.equals(Names.CLINIT)) {
            return false;
        }
        if (method.name.equals(Names.INIT)) {
            return !isPrivate && !site.model().isEnum();
        }
        return isStatic && !method.name.equals("$values") && !(isPrivate && isReachedFromWithin(method));
    }

    /** Called by the class itself only, whose code runs when it is initialised. */
    private boolean isReachedFromWithin(MethodNode method) {
        return method.name.startsWith("lambda$") || Probes.isInit(method.name)
                || site.node().nestMembers == null && site.node().nestHostClass == null;
    }

    private void addGetter() {
        String holder = Names.holder(site.node().name);
        MethodNode method = new MethodNode(Opcodes.ASM9,
                Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC, Names.GET, "()L" + holder + ";", null,
                null);
        InsnList code = method.instructions;
        LabelNode slow = new LabelNode();
        code.add(new FieldInsnNode(Opcodes.GETSTATIC, holder, Names.INDEX, "I"));
        code.add(new MethodInsnNode(Opcodes.INVOKESTATIC, Names.RUNTIME, "get", "(I)Ljava/lang/Object;", false));
        code.add(new InsnNode(Opcodes.DUP));
        code.add(new JumpInsnNode(Opcodes.IFNULL, slow));
        code.add(new TypeInsnNode(Opcodes.CHECKCAST, holder));
        code.add(new InsnNode(Opcodes.ARETURN));
        code.add(slow);
        if (site.hasFrames()) {
            code.add(new FrameNode(Opcodes.F_NEW, 0, new Object[0], 1, new Object[] {"java/lang/Object"}));
        }
        code.add(new InsnNode(Opcodes.POP));
        code.add(new MethodInsnNode(Opcodes.INVOKESTATIC, holder, Names.HOLDER_GET, "()L" + holder + ";", false));
        code.add(new InsnNode(Opcodes.ARETURN));
        site.node().methods.add(method);
    }

    private byte[] write() {
        ClassWriter writer = new ClassWriter(raised ? ClassWriter.COMPUTE_FRAMES : ClassWriter.COMPUTE_MAXS) {
            @Override
            protected String getCommonSuperClass(String one, String other) {
                return "java/lang/Object";
            }
        };
        site.node().accept(writer);
        try {
            return writer.toByteArray();
        } catch (MethodTooLargeException e) {
            throw new IllegalStateException("its method [" + e.getMethodName() + "] becomes larger than a class file"
                    + " allows. Let it keep its static state: detsim.share=" + site.node().name.replace('/', '.'), e);
        }
    }
}
