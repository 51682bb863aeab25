package dev.detsim.agent.statics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.AnalyzerException;

/**
 * Which static fields may be shared by all processes, and which classes are initialised in each: decided from the class files
 * alone, so that it does not matter which class is loaded first.
 *
 * <p>Each fact is a conjunction of what a class itself shows and of facts about others. Of such a system the least solution is
 * taken, in which facts that hang on each other in a circle are false. It is found in one walk: whoever meets a question
 * that is still open is part of a circle, so the answer is no, and stays no whoever asks first.
 */
final class Facts {
    private final Hierarchy classes;
    private final Answers answers;

    Facts(Hierarchy classes, Answers answers) {
        this.classes = classes;
        this.answers = answers;
    }

    /** What is known of the classes of one loader. Threads may share it. */
    static final class Answers {
        private final Map<Question, Answer> known = new ConcurrentHashMap<>();
        private final Map<Use, Set<FieldKey>> leaked = new ConcurrentHashMap<>();
    }

    /** The arrays of one class in the code of another. */
    private record Use(String owner, String user) {
    }

    /** An answer, and the names of the classes that it depends on. */
    private record Answer(boolean value, Set<String> classes) {
    }

    /** What may be asked of a class; {@code field} is null where none is meant. */
    private record Question(Kind kind, String type, @Nullable FieldKey field) {
    }

    private enum Kind {
        SHARED, ENUM, IMMUTABLE, UNINITIALIZED, ONLY_READ
    }

    Hierarchy classes() {
        return classes;
    }

    /** Whether the static field, declared in the class, is one for all processes. Constants are. */
    boolean isShared(ClassModel model, FieldKey field) {
        return walk(walk -> walk.isShared(model, field));
    }

    /** Whether the class has something to initialise in each process. */
    boolean needsInitialization(ClassModel model) {
        return !walk(walk -> walk.isUninitialized(model));
    }

    /** The class whose holder is touched to initialise a class: itself, an ancestor, or null if there is nothing to do. */
    @Nullable
    ClassModel initialized(@Nullable ClassModel model) {
        return walk(walk -> walk.initialized(model));
    }

    /** The superinterfaces that are initialised with a class, in their order, except those of its superclass. */
    List<ClassModel> initializedInterfaces(ClassModel model) {
        List<ClassModel> all = new ArrayList<>();
        if (!model.isInterface()) {
            ClassModel parent = classes.superOf(model);
            List<ClassModel> done = parent == null ? List.of() : classes.defaultInterfaces(parent);
            classes.defaultInterfaces(model).stream().filter(i -> !done.contains(i) && needsInitialization(i))
                    .forEach(all::add);
        }
        return all;
    }

    /** The slices that run once for all processes. */
    List<Slice> sharedSlices(ClassModel model, List<Slice> slices) {
        return model.keptShared ? List.of() : slices.stream().filter(s -> isShared(model, s.field())).toList();
    }

    private <T extends @Nullable Object> T walk(Function<Walk, T> question) {
        Walk walk = new Walk(classes.remembering(new TreeSet<>()), answers);
        T answer = question.apply(walk);
        walk.end();
        classes.asked().addAll(walk.classes.asked());
        return answer;
    }

    /** One walk: it knows which questions are open, and what it has found. */
    private static final class Walk {
        private final Hierarchy classes;
        private final Answers answers;
        private final Set<Question> open = new HashSet<>();
        private final Map<Question, Boolean> found = new HashMap<>();

        Walk(Hierarchy classes, Answers answers) {
            this.classes = classes;
            this.answers = answers;
        }

        /** All that it has found depends on all that it has asked, for circles go both ways. */
        void end() {
            if (found.isEmpty()) {
                return;
            }
            Set<String> asked = Set.copyOf(classes.asked());
            found.forEach((question, value) -> answers.known.put(question, new Answer(value, asked)));
        }

        private boolean ask(Question question, BooleanSupplier answer) {
            Answer known = answers.known.get(question);
            if (known != null) {
                classes.asked().addAll(known.classes);
                return known.value;
            }
            Boolean here = found.get(question);
            if (here != null || !open.add(question)) {
                return here != null && here;
            }
            boolean value = answer.getAsBoolean();
            open.remove(question);
            found.put(question, value);
            return value;
        }

        boolean isShared(ClassModel model, FieldKey field) {
            return model.keptShared || model.isConstant(field)
                    || ask(new Question(Kind.SHARED, model.name, field), () -> mayBeShared(model, field));
        }

        private boolean mayBeShared(ClassModel model, FieldKey field) {
            if (model.isEnumPart(field)) {
                return ask(new Question(Kind.ENUM, model.name, null), () -> areConstantsImmutable(model));
            }
            return model.isSwitchMap() ? isSwitchOverShared(model)
                    : model.slices().stream().anyMatch(s -> s.field().equals(field) && holds(model, s));
        }

        /** All constants of an enum and the array of them, or none. */
        private boolean areConstantsImmutable(ClassModel model) {
            List<FieldKey> parts = model.statics.keySet().stream().filter(model::isEnumPart).toList();
            List<Slice> slices = model.slices().stream().filter(s -> model.isEnumPart(s.field())).toList();
            return slices.size() == parts.size() && hasImmutableInstances(model, true)
                    && slices.stream().allMatch(s -> holds(model, s));
        }

        private boolean holds(ClassModel model, Slice slice) {
            return slice.needs().stream().allMatch(need -> holds(model, need));
        }

        private boolean holds(ClassModel model, Slice.Need need) {
            return switch (need) {
                case Slice.Need.Made made -> isMadeAlike(model, made.type());
                case Slice.Need.Read read -> isReadAlike(model, read);
                case Slice.Need.Hashed hashed -> isHashedAlike(hashed.type());
                case Slice.Need.OnlyRead array -> ask(new Question(Kind.ONLY_READ, model.name, array.field()),
                        () -> isOnlyRead(model, array.field()));
            };
        }

        private boolean isMadeAlike(ClassModel model, String type) {
            ClassModel made = classes.get(type);
            if (made == null || isToken(made)) {
                return false;
            }
            return made == model ? isMadeByItself(model)
                    : isImmutable(made) && (made.isEnumConstantOf(model) || initialized(made) == null);
        }

        /** Whether all code that may see the array reads it only: that of the class, and of its nest. */
        private boolean isOnlyRead(ClassModel model, FieldKey array) {
            boolean isPrivate = (Objects.requireNonNull(model.statics.get(array)).access & Opcodes.ACC_PRIVATE) != 0;
            ClassModel host = classes.get(model.nestHost);
            return isPrivate && host != null && isOnlyRead(model.name, array, host.name)
                    && host.nestMembers.stream().allMatch(member -> isOnlyRead(model.name, array, member));
        }

        private boolean isOnlyRead(String owner, FieldKey array, String user) {
            byte[] classFile = classes.classFile(user);
            return classFile != null && !answers.leaked
                    .computeIfAbsent(new Use(owner, user), use -> ArrayUses.leaked(owner, classFile)).contains(array);
        }

        /** Whether there is nothing to do with an instance but to lock it, or to tell it from others. */
        private boolean isToken(ClassModel model) {
            return !model.hasInstanceMethods && model.instanceFields.isEmpty() && model.interfaces.isEmpty()
                    && ("java/lang/Object".equals(model.superName) || isTokenParent(classes.superOf(model)));
        }

        private boolean isTokenParent(@Nullable ClassModel parent) {
            return parent != null && isToken(parent);
        }

        /** The hash of an enum's constant is that of its name. Others may ask for whatever they like. */
        private boolean isHashedAlike(String type) {
            ClassModel hashed = classes.get(type);
            return hashed != null && hashed.isEnum();
        }

        /** A class that makes instances of itself: their constructors must not ask for its initialisation. */
        private boolean isMadeByItself(ClassModel model) {
            boolean isPrivate = model.isEnum()
                    || model.constructors.stream().allMatch(c -> (c.access & Opcodes.ACC_PRIVATE) != 0);
            return isPrivate && initialized(classes.superOf(model)) == null && isImmutable(model);
        }

        private boolean isReadAlike(ClassModel model, Slice.Need.Read read) {
            ClassModel owner = classes.get(read.owner());
            ClassModel declaring = owner == null ? null : classes.declaring(owner, read.field());
            return declaring != null && isShared(declaring, read.field())
                    && (declaring == model || initialized(declaring) == null);
        }

        private boolean isImmutable(ClassModel model) {
            return ask(new Question(Kind.IMMUTABLE, model.name, null), () -> hasImmutableInstances(model, false));
        }

        /** All fields are final and hold what is immutable, for the constructors make it by pure means. */
        private boolean hasImmutableInstances(ClassModel model, boolean asEnum) {
            return !model.locksInstances && model.instanceFields.stream().allMatch(Walk::isImmutable)
                    && (isRoot(model.superName) || isImmutableParent(model, asEnum))
                    && model.constructors.stream().allMatch(c -> isPure(model, c));
        }

        private static boolean isImmutable(FieldNode field) {
            return (field.access & Opcodes.ACC_FINAL) != 0 && !field.desc.startsWith("[");
        }

        private static boolean isRoot(@Nullable String name) {
            return "java/lang/Object".equals(name) || "java/lang/Enum".equals(name) || "java/lang/Record".equals(name);
        }

        private boolean isImmutableParent(ClassModel model, boolean asEnum) {
            ClassModel parent = classes.superOf(model);
            return parent != null && !asEnum
                    && (model.isEnumConstantOf(parent) ? hasImmutableInstances(parent, true) : isImmutable(parent));
        }

        private boolean isPure(ClassModel model, MethodNode constructor) {
            Purity purity = new Purity(model, false);
            for (AbstractInsnNode i : constructor.instructions) {
                if (!isOfConstructor(model, i) && !purity.allows(i)) {
                    return false;
                }
            }
            return purity.needs().stream().allMatch(need -> holds(model, need)) && flowsWell(model, constructor);
        }

        private boolean flowsWell(ClassModel model, MethodNode constructor) {
            try {
                List<Slice.Need> needs =
                        Flow.of(model.name, constructor).needs(0, constructor.instructions.size(), false);
                return needs != null && needs.stream().allMatch(need -> holds(model, need));
            } catch (AnalyzerException e) {
                return false;
            }
        }

        /** What constructors do besides making values. */
        private static boolean isOfConstructor(ClassModel model, AbstractInsnNode i) {
            int op = i.getOpcode();
            return op >= Opcodes.ILOAD && op <= Opcodes.ALOAD || op >= Opcodes.ISTORE && op <= Opcodes.ASTORE
                    || op == Opcodes.IINC || op == Opcodes.RETURN || op == Opcodes.PUTFIELD || op == Opcodes.GETFIELD
                    || op == Opcodes.ATHROW
                    || op == Opcodes.INVOKESPECIAL && i instanceof MethodInsnNode call && call.name.equals(Names.INIT)
                            && (call.owner.equals(model.name) || call.owner.equals(model.superName));
        }

        /** The enums of a switch are only asked for the numbers of their constants. */
        private boolean isSwitchOverShared(ClassModel model) {
            for (AbstractInsnNode i : Objects.requireNonNull(model.initializer).instructions) {
                if (i instanceof MethodInsnNode call && call.name.equals("values")
                        && initialized(classes.get(call.owner)) != null) {
                    return false;
                }
            }
            return true;
        }

        boolean isUninitialized(ClassModel model) {
            return model.keptShared || ask(new Question(Kind.UNINITIALIZED, model.name, null),
                    () -> hasNothingToInitialize(model));
        }

        private boolean hasNothingToInitialize(ClassModel model) {
            return model.statics.keySet().stream().allMatch(f -> isShared(model, f))
                    && (model.initializer == null || model.isSwitchMap() || isCovered(model, model.initializer))
                    && (model.isInterface()
                            || classes.defaultInterfaces(model).stream().allMatch(this::isUninitialized));
        }

        /** Whether the initialiser does nothing but make shared values. */
        private static boolean isCovered(ClassModel model, MethodNode initializer) {
            boolean[] covered = new boolean[initializer.instructions.size()];
            model.slices().forEach(s -> java.util.Arrays.fill(covered, s.from(), s.to(), true));
            for (int i = 0; i < covered.length; i++) {
                int op = initializer.instructions.get(i).getOpcode();
                if (!covered[i] && op > Opcodes.NOP && op != Opcodes.RETURN) {
                    return false;
                }
            }
            return true;
        }

        @Nullable
        ClassModel initialized(@Nullable ClassModel model) {
            if (model == null || !isUninitialized(model)) {
                return model;
            }
            return model.isInterface() ? null : initialized(classes.superOf(model));
        }
    }
}
