package dev.detsim.junit.engine;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.platform.commons.support.ReflectionSupport;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.discovery.ClassSelector;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.discovery.IterationSelector;
import org.junit.platform.engine.discovery.MethodSelector;
import org.junit.platform.engine.discovery.NestedClassSelector;
import org.junit.platform.engine.discovery.UniqueIdSelector;
import org.junit.platform.engine.support.discovery.DiscoveryIssueReporter;
import org.junit.platform.engine.support.discovery.SelectorResolver;

/**
 * Turns what an IDE or a build tool selects into descriptors. A class with a mistake is reported and has no descriptor:
 * the platform then fails the engine, and nothing is passed over in silence.
 */
final class SimulationResolver implements SelectorResolver {
    private final Predicate<String> names;
    private final DiscoveryIssueReporter issues;

    SimulationResolver(Predicate<String> names, DiscoveryIssueReporter issues) {
        this.names = names;
        this.issues = issues;
    }

    @Override
    public Resolution resolve(ClassSelector selector, Context context) {
        var type = selector.getJavaClass();
        return names.test(type.getName()) && Simulations.isIn(type) && isRunnable(type) ? classResolution(type, context)
                : Resolution.unresolved();
    }

    /** An inner class cannot be run as a simulation; it is reported as any other class would be. */
    @Override
    public Resolution resolve(NestedClassSelector selector, Context context) {
        return resolve(DiscoverySelectors.selectClass(selector.getNestedClass()), context);
    }

    @Override
    public Resolution resolve(MethodSelector selector, Context context) {
        return methodResolution(selector.getJavaClass(), selector.getJavaMethod(), context);
    }

    /** Seeds are not iterations that can be selected: the simulation runs as a whole. */
    @Override
    public Resolution resolve(IterationSelector selector, Context context) {
        return context.resolve(selector.getParentSelector()).map(Match::exact).map(Resolution::match)
                .orElseGet(Resolution::unresolved);
    }

    @Override
    public Resolution resolve(UniqueIdSelector selector, Context context) {
        var id = selector.getUniqueId();
        return switch (id.getLastSegment().getType()) {
            case ClassDescriptor.SEGMENT -> classNamed(id)
                    .map(type -> resolve(DiscoverySelectors.selectClass(type), context))
                    .orElseGet(Resolution::unresolved);
            case SimulationDescriptor.SEGMENT -> classNamed(id.removeLastSegment()).flatMap(type -> method(type, id)
                    .map(method -> methodResolution(type, method, context))).orElseGet(Resolution::unresolved);
            default -> Resolution.unresolved();
        };
    }

    private Resolution classResolution(Class<?> type, Context context) {
        return context.addToParent(parent -> Optional.of(new ClassDescriptor(parent.getUniqueId(), type)))
                .map(descriptor -> Match.exact(descriptor, () -> methods(type))).map(Resolution::match)
                .orElseGet(Resolution::unresolved);
    }

    private static Set<? extends DiscoverySelector> methods(Class<?> type) {
        return Simulations.of(type).stream().map(method -> DiscoverySelectors.selectMethod(type, method))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Resolution methodResolution(Class<?> type, Method method, Context context) {
        if (Simulations.misplaced(type).anyMatch(method::equals)) {
            isRunnable(type);
        }
        if (!Simulations.of(type).contains(method) || !isSound(method)) {
            return Resolution.unresolved();
        }
        return context.addToParent(() -> DiscoverySelectors.selectClass(type),
                parent -> Optional.of(new SimulationDescriptor(parent.getUniqueId(), type, method)))
                .map(descriptor -> Resolution.match(Match.exact(descriptor))).orElseGet(Resolution::unresolved);
    }

    private boolean isRunnable(Class<?> type) {
        var mistakes = ClassRules.of(type);
        mistakes.forEach(mistake -> issues.reportIssue(mistake.issue()));
        return mistakes.isEmpty() && !Modifier.isAbstract(type.getModifiers()) && !Simulations.of(type).isEmpty();
    }

    private boolean isSound(Method method) {
        var mistakes = MethodRules.simulation(method).toList();
        mistakes.forEach(mistake -> issues.reportIssue(mistake.issue()));
        return mistakes.isEmpty();
    }

    private static Optional<Class<?>> classNamed(UniqueId id) {
        return ReflectionSupport.tryToLoadClass(id.getLastSegment().getValue()).toOptional();
    }

    private static Optional<Method> method(Class<?> type, UniqueId id) {
        return Simulations.of(type).stream()
                .filter(method -> SimulationDescriptor.id(method).equals(id.getLastSegment().getValue())).findFirst();
    }
}
