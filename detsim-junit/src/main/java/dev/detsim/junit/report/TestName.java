package dev.detsim.junit.report;

import java.lang.reflect.Method;

/**
 * A simulation's name, as the tools want it.
 *
 * @param type   the test class, which may have inherited the method
 * @param method the method
 */
public record TestName(Class<?> type, Method method) {
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
