package dev.detsim.junit.engine;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a class with simulations must be like. */
final class ClassRules {
    private static final Set<String> AROUND_ALL =
            Set.of("org.junit.jupiter.api.BeforeAll", "org.junit.jupiter.api.AfterAll");

    private static final String INNER = """
            simulations in an [inner] class: expected a top-level or static nested class; \
            make it static, without @Nested""";
    private static final String CONSTRUCTORS = """
            its constructors are %s: expected one without parameters; \
            get what it needs from the Sim in @BeforeEach""";

    private ClassRules() {
    }

    /** What is wrong with the class, its members, and the inner classes that would have to be ignored. */
    static List<Mistake> of(Class<?> type) {
        return Stream.of(misplaced(type), whole(type), Simulations.inner(type).flatMap(ClassRules::nesting))
                .flatMap(mistakes -> mistakes).toList();
    }

    private static Stream<Mistake> misplaced(Class<?> type) {
        return Simulations.misplaced(type).flatMap(MethodRules::simulation);
    }

    /** An abstract class is not run itself: its subclasses are judged. */
    private static Stream<Mistake> whole(Class<?> type) {
        var rules = Modifier.isAbstract(type.getModifiers()) || Simulations.of(type).isEmpty()
                ? Stream.<Stream<Mistake>>empty()
                : Stream.of(nesting(type), constructor(type), lineage(type), lifecycle(type));
        return rules.flatMap(mistakes -> mistakes);
    }

    private static Stream<Mistake> nesting(Class<?> type) {
        return Simulations.isInner(type) ? Stream.of(Mistake.in(type, INNER)) : Stream.empty();
    }

    private static Stream<Mistake> constructor(Class<?> type) {
        var constructors = type.getDeclaredConstructors();
        var fits = Arrays.stream(constructors).anyMatch(constructor -> constructor.getParameterCount() == 0);
        return fits || Simulations.isInner(type) ? Stream.empty()
                : Stream.of(Mistake.in(type, CONSTRUCTORS.formatted(Arrays.toString(constructors))));
    }

    private static Stream<Mistake> lineage(Class<?> type) {
        return Simulations.lineage(type).flatMap(declaring -> Stream.of(
                MethodRules.notHonoured(declaring).map(problem -> Mistake.in(declaring, problem)),
                Arrays.stream(declaring.getDeclaredFields()).flatMap(ClassRules::field),
                Arrays.stream(declaring.getDeclaredMethods()).flatMap(ClassRules::aroundAll))
                .flatMap(mistakes -> mistakes));
    }

    private static Stream<Mistake> field(Field field) {
        return MethodRules.notHonoured(field).map(
                problem -> Mistake.in(field.getDeclaringClass(), "field %s: %s".formatted(field.getName(), problem)));
    }

    private static Stream<Mistake> aroundAll(Method method) {
        var isAroundAll = Annotations.on(method).map(Annotations::name).anyMatch(AROUND_ALL::contains);
        return Optional.of(method).filter(_ -> isAroundAll).stream()
                .flatMap(MethodRules::notHonoured).map(problem -> Mistake.in(method, problem));
    }

    private static Stream<Mistake> lifecycle(Class<?> type) {
        var lifecycle = Lifecycle.of(type);
        return Stream.concat(
                lifecycle.before().stream().flatMap(method -> MethodRules.lifecycle(method, "@BeforeEach")),
                lifecycle.after().stream().flatMap(method -> MethodRules.lifecycle(method, "@AfterEach")));
    }
}
