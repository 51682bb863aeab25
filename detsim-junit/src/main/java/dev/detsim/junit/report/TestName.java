package dev.detsim.junit.report;

import java.lang.reflect.Method;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/**
 * A simulation's name, as the tools want it.
 *
 * @param type   the test class, which may have inherited the method
 * @param method the method
 */
public record TestName(Class<?> type, Method method) {
    /** The method that says this of itself, of the class or inherited. */
    public static TestName of(Class<?> type, String method) {
        return ReflectionSupport
                .findMethods(type, found -> found.toString().equals(method), HierarchyTraversalMode.TOP_DOWN).stream()
                .findFirst().map(found -> new TestName(type, found)).orElseThrow(() -> new IllegalArgumentException(
                        "class [%s] has no method [%s]".formatted(type.getName(), method)));
    }

    /** {@code RaftSimulationTest.keepsPromises}. */
    public String spoken() {
        return simple() + "." + method.getName();
    }

    /** {@code RaftSimulationTest#keepsPromises}, for Surefire. */
    String surefire() {
        return simple() + "#" + method.getName();
    }

    /** {@code pkg.RaftSimulationTest.keepsPromises}, for Gradle and people. */
    String qualified() {
        return type.getName() + "." + method.getName();
    }

    /** The name of the class without its package, with the classes around it. */
    private String simple() {
        var name = type.getName();
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
