package dev.detsim.junit.engine;

import dev.detsim.junit.Simulation;
import dev.detsim.junit.report.TestName;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.engine.support.descriptor.MethodSource;

/** One simulation: a leaf, whatever the number of its seeds. */
final class SimulationDescriptor extends AbstractTestDescriptor {
    static final String SEGMENT = "method";

    private final TestName test;

    SimulationDescriptor(UniqueId parent, Class<?> type, Method method) {
        super(parent.append(SEGMENT, id(method)), Jupiter.displayName(method).orElseGet(() -> shortly(method)),
                MethodSource.from(type, method));
        this.test = new TestName(type, method);
    }

    /** The value of the method's segment in unique ids. */
    static String id(Method method) {
        return signature(method, Class::getName);
    }

    TestName test() {
        return test;
    }

    Simulation simulation() {
        return test.method().getAnnotation(Simulation.class);
    }

    /** Why it is not to be run; empty if it is. */
    Optional<String> disabled() {
        return Jupiter.disabled(test.method()).or(() -> Jupiter.disabled(test.type()));
    }

    @Override
    public Type getType() {
        return Type.TEST;
    }

    @Override
    public Set<TestTag> getTags() {
        return Stream.concat(Jupiter.tags(test.type()).stream(), Jupiter.tags(test.method()).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public String getLegacyReportingName() {
        return shortly(test.method());
    }

    private static String shortly(Method method) {
        return signature(method, Class::getSimpleName);
    }

    private static String signature(Method method, Function<Class<?>, String> name) {
        return Arrays.stream(method.getParameterTypes()).map(name)
                .collect(Collectors.joining(", ", method.getName() + "(", ")"));
    }
}
