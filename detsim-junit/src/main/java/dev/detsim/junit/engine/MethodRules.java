package dev.detsim.junit.engine;

import dev.detsim.Sim;
import dev.detsim.junit.Simulation;
import dev.detsim.junit.knob.Durations;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a simulation's method, and those that run around it, must be like. */
final class MethodRules {
    private static final String MODIFIERS = """
            %s on a method that is [%s]: expected an instance method with a body that is not private; \
            remove the modifier or the annotation""";
    private static final String PARAMETERS = """
            %s on a method with the parameters [%s]: expected none or one dev.detsim.Sim; \
            get what else it needs from the Sim or in the body""";
    private static final String RESULT =
            "%s on a method that returns [%s]: expected void; assert in the method instead of returning";
    private static final String SEEDS =
            "seeds is [%d]: expected at least 1; to switch the simulation off, use @Disabled";
    private static final String SEED_AND_SEEDS = """
            both seed %s and seeds [%d] are given: expected one of them; write a second simulation for the other""";
    private static final String TIME_LIMIT =
            "timeLimit is [%s]: expected %s, longer than nothing; write for example timeLimit = \"%s\"";
    private static final String TWO_ENGINES = """
            both @Simulation and [@%s]: expected one engine to run it; remove one of the two annotations""";
    private static final String NOT_HONOURED = """
            [@%s] is not honoured for simulations: expected only @BeforeEach, @AfterEach, @DisplayName, @Tag and \
            @Disabled of Jupiter's annotations; prepare in @BeforeEach, which runs inside the world once per seed, \
            or move the simulations to a class of their own""";
    private static final int MISPLACED = Modifier.PRIVATE | Modifier.STATIC | Modifier.ABSTRACT;

    private MethodRules() {
    }

    /** What is wrong with a simulation. */
    static Stream<Mistake> simulation(Method method) {
        var annotation = Objects.requireNonNull(method.getAnnotation(Simulation.class));
        var values = Stream.of(seeds(annotation), seed(annotation), timeLimit(annotation)).flatMap(Optional::stream);
        return Stream.of(signature(method, "@Simulation"), values, annotations(method)).flatMap(problems -> problems)
                .map(problem -> Mistake.in(method, problem));
    }

    /** What is wrong with a method that runs before or after simulations. */
    static Stream<Mistake> lifecycle(Method method, String role) {
        return Stream.concat(signature(method, role), notHonoured(method)).map(problem -> Mistake.in(method, problem));
    }

    /** One message for each annotation that would have to be ignored. */
    static Stream<String> notHonoured(AnnotatedElement element) {
        return Jupiter.refused(element)
                .map(annotation -> NOT_HONOURED.formatted(annotation.annotationType().getSimpleName()));
    }

    private static Stream<String> signature(Method method, String role) {
        return Stream.of(modifiers(method, role), parameters(method, role), result(method, role))
                .flatMap(Optional::stream);
    }

    private static Optional<String> modifiers(Method method, String role) {
        var wrong = method.getModifiers() & MISPLACED;
        return mistakeIf(wrong != 0, () -> MODIFIERS.formatted(role, Modifier.toString(wrong)));
    }

    private static Optional<String> parameters(Method method, String role) {
        var types = List.of(method.getParameterTypes());
        return mistakeIf(!types.isEmpty() && !types.equals(List.of(Sim.class)), () -> PARAMETERS.formatted(
                role, types.stream().map(Class::getName).collect(Collectors.joining(", "))));
    }

    private static Optional<String> result(Method method, String role) {
        var type = method.getReturnType();
        return mistakeIf(type != void.class, () -> RESULT.formatted(role, type.getName()));
    }

    private static Optional<String> seeds(Simulation annotation) {
        return mistakeIf(annotation.seeds() < 1, () -> SEEDS.formatted(annotation.seeds()));
    }

    private static Optional<String> seed(Simulation annotation) {
        var both = annotation.seed().length > 0 && annotation.seeds() != Simulation.DEFAULT_SEEDS;
        return mistakeIf(both, () -> SEED_AND_SEEDS.formatted(Arrays.toString(annotation.seed()), annotation.seeds()));
    }

    private static Optional<String> timeLimit(Simulation annotation) {
        var text = annotation.timeLimit();
        var fits = Durations.parse(text).filter(Duration::isPositive).isPresent();
        return mistakeIf(!fits, () -> TIME_LIMIT.formatted(text, Durations.EXPECTED, Simulation.DEFAULT_TIME_LIMIT));
    }

    /** A test of two engines is reported as such, not for what else it brings along. */
    private static Stream<String> annotations(Method method) {
        var tests = Jupiter.testsOfOthers(method).map(test -> TWO_ENGINES.formatted(Annotations.name(test))).toList();
        return tests.isEmpty() ? notHonoured(method) : tests.stream();
    }

    private static Optional<String> mistakeIf(boolean wrong, Supplier<String> text) {
        return wrong ? Optional.of(text.get()) : Optional.empty();
    }
}
