package dev.detsim.junit.engine;

import java.lang.reflect.Method;
import org.junit.platform.engine.DiscoveryIssue;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;

/**
 * Something that keeps a class or a method from being run as a simulation.
 *
 * @param source  where
 * @param message what, which value, what was expected, what to do
 */
record Mistake(TestSource source, String message) {
    static Mistake in(Class<?> type, String message) {
        return new Mistake(ClassSource.from(type), "class %s: %s".formatted(type.getName(), message));
    }

    static Mistake in(Method method, String message) {
        return new Mistake(MethodSource.from(method),
                "method %s.%s: %s".formatted(method.getDeclaringClass().getName(), SimulationDescriptor.id(method),
                        message));
    }

    DiscoveryIssue issue() {
        return DiscoveryIssue.builder(DiscoveryIssue.Severity.ERROR, message).source(source).build();
    }
}
