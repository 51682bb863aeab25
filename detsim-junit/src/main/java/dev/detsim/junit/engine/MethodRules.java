package dev.detsim.junit.engine;

import dev.detsim.Sim;
import dev.detsim.junit.Simulation;
import dev.detsim.junit.knob.Durations;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a simulation's method, and those that run around it, must be like. */
final class MethodRules {
    private static final String NOT_HONOURED = """
            [@%s] is not honoured for simulations: expected only @BeforeEach, @AfterEach, @DisplayName, @Tag and @Disabled of \
            Jupiter's annotations; prepare in @BeforeEach, which runs inside the world once per seed, or move the simulations \
            to a class of their own""";

    private MethodRules() {
    }

    /** What is wrong with a simulation. */
    static Stream<Mistake> simulation(Method method) {
        var annotation = Objects.requireNonNull(method.getAnnotation(Simulation.class));
        var form = Stream.of(modifiers(method, "@Simulation"), parameters(method, "@Simulation"), result(method, "@Simulation"));
        var values = Stream.of(seeds(annotation), seed(annotation), timeLimit(annotation));
        return Stream.of(form.flatMap(Optional::stream), values.flatMap(Optional::stream), others(method))
                .flatMap(problems -> problems).map(problem -> Mistake.in(method, problem));
    }

    /** What is wrong with a method that runs before or after simulations. */
    static Stream<Mistake> lifecycle(Method method, String role) {
        return Stream.concat(
                Stream.of(modifiers(method, role), parameters(method, role), result(method, role)).flatMap(Optional::stream),
                notHonoured(method))
                .map(problem -> Mistake.in(method, problem));
    }

    /** One message for each annotation that would have to be ignored. */
    static Stream<String> notHonoured(AnnotatedElement element) {
        return Jupiter.refused(element).map(annotation -> NOT_HONOURED.formatted(annotation.annotationType().getSimpleName()));
    }

    private static Optional<String> modifiers(Method method, String role) {
        var wrong = method.getModifiers() & (Modifier.PRIVATE | Modifier.STATIC | Modifier.ABSTRACT);
        return wrong == 0 ? Optional.empty() : Optional.of(
                "%s on a method that is [%s]: expected an instance method with a body that is not private; remove the modifier or the annotation"
                        .formatted(role, Modifier.toString(wrong)));
    }

    private static Optional<String> parameters(Method method, String role) {
        var types = method.getParameterTypes();
        var fits = types.length == 0 || types.length == 1 && types[0] == Sim.class;
        return fits ? Optional.empty() : Optional.of(
                "%s on a method with the parameters [%s]: expected none or one dev.detsim.Sim; get what else it needs from the Sim or in the body"
                        .formatted(role, Arrays.stream(types).map(Class::getName).collect(Collectors.joining(", "))));
    }

    private static Optional<String> result(Method method, String role) {
        return method.getReturnType() == void.class ? Optional.empty() : Optional.of(
                "%s on a method that returns [%s]: expected void; assert in the method instead of returning"
                        .formatted(role, method.getReturnType().getName()));
    }

    private static Optional<String> seeds(Simulation annotation) {
        return annotation.seeds() >= 1 ? Optional.empty() : Optional.of(
                "seeds is [%d]: expected at least 1; to switch the simulation off, use @Disabled".formatted(annotation.seeds()));
    }

    private static Optional<String> seed(Simulation annotation) {
        var both = annotation.seed().length > 0 && annotation.seeds() != Simulation.DEFAULT_SEEDS;
        return both ? Optional.of("both seed %s and seeds [%d] are given: expected one of them; write a second simulation for the other"
                .formatted(Arrays.toString(annotation.seed()), annotation.seeds())) : Optional.empty();
    }

    private static Optional<String> timeLimit(Simulation annotation) {
        var fits = Durations.parse(annotation.timeLimit()).filter(Duration::isPositive).isPresent();
        return fits ? Optional.empty() : Optional.of(
                "timeLimit is [%s]: expected %s, longer than nothing; write for example timeLimit = \"%s\""
                        .formatted(annotation.timeLimit(), Durations.EXPECTED, Simulation.DEFAULT_TIME_LIMIT));
    }

    private static Stream<String> others(Method method) {
        var tests = Jupiter.testsOfOthers(method).map(annotation -> annotation.annotationType()).distinct().toList();
        return tests.isEmpty()
                ? notHonoured(method)
                : tests.stream().map(type -> "both @Simulation and [@%s]: expected one engine to run it; remove one of the two annotations"
                        .formatted(type.getName()));
    }
}
