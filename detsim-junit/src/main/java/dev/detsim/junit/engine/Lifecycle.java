package dev.detsim.junit.engine;

import java.lang.reflect.Method;
import java.util.List;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/**
 * The methods that run around a simulation, inside its world, once per seed.
 *
 * @param before before it, those of superclasses first
 * @param after  after it, whatever happened, those of superclasses last
 */
record Lifecycle(List<Method> before, List<Method> after) {
    static Lifecycle of(Class<?> type) {
        return new Lifecycle(
                find(type, Jupiter.BEFORE_EACH, HierarchyTraversalMode.TOP_DOWN),
                find(type, Jupiter.AFTER_EACH, HierarchyTraversalMode.BOTTOM_UP));
    }

    private static List<Method> find(Class<?> type, String annotation, HierarchyTraversalMode order) {
        return ReflectionSupport.findMethods(type, method -> Annotations.isPresent(method, annotation), order);
    }
}
