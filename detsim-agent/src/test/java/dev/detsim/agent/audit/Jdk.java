package dev.detsim.agent.audit;

import dev.detsim.agent.classfile.ClassOutline;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the classes of the running JDK declare. */
final class Jdk {
    /** Their methods have any descriptor (JVMS 2.9.3, 15.12.3 of the JLS). */
    private static final Set<String> POLYMORPHIC =
            Set.of("java/lang/invoke/MethodHandle", "java/lang/invoke/VarHandle");

    private final Map<String, ClassOutline> classes = new HashMap<>();

    void add(String name, byte[] classFile) {
        classes.put(name, ClassOutline.of(classFile));
    }

    /** Looks in the class and all its super types (JVMS 5.4.3). */
    Optional<ClassOutline.Part> find(@Nullable String className, String name, String descriptor) {
        ClassOutline outline = classes.get(className);
        if (outline == null) {
            return Optional.empty();
        }
        return in(outline, name, descriptor).or(() -> find(outline.superName(), name, descriptor))
                .or(() -> outline.interfaces().stream().map(parent -> find(parent, name, descriptor))
                        .flatMap(Optional::stream).findFirst());
    }

    private static Optional<ClassOutline.Part> in(ClassOutline outline, String name, String descriptor) {
        return descriptor.startsWith("(") ? outline.method(name, descriptor) : outline.field(name, descriptor);
    }

    /** Whether the class itself declares {@code owner.name(descriptor)} or {@code owner.name:descriptor}. */
    boolean declares(String member) {
        String[] parts = parts(member);
        ClassOutline outline = classes.get(parts[0]);
        return outline != null && in(outline, parts[1], parts[2]).isPresent();
    }

    /** The same for a class or a super type of it, static if and only if {@code static} stands before the member. */
    boolean hasLinkable(String reference) {
        String[] parts = parts(reference.replaceFirst("^static ", ""));
        return POLYMORPHIC.contains(parts[0]) || find(parts[0], parts[1], parts[2])
                .filter(part -> part.isStatic() == reference.startsWith("static ")).isPresent();
    }

    private static String[] parts(String member) {
        int end = member.indexOf('(') >= 0 ? member.indexOf('(') : member.indexOf(':');
        int dot = member.lastIndexOf('.', end);
        return new String[] {member.substring(0, dot), member.substring(dot + 1, end),
            member.substring(member.charAt(end) == ':' ? end + 1 : end)};
    }
}
