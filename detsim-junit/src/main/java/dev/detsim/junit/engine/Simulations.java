package dev.detsim.junit.engine;

import dev.detsim.junit.Simulation;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/** Finds the methods of a class that are annotated with {@link Simulation}. */
final class Simulations {
    private Simulations() {
    }

    /** Whether the class has something to look at, be it well-formed or not. */
    static boolean isIn(Class<?> type) {
        return misplaced(type).findAny().isPresent() || !of(type).isEmpty() || inner(type).findAny().isPresent();
    }

    /** Those that could be run, inherited ones first; what a subclass overrides is not among them. */
    static List<Method> of(Class<?> type) {
        return ReflectionSupport.findMethods(type, method -> isSimulation(method) && !isMisplaced(method),
                HierarchyTraversalMode.TOP_DOWN);
    }

    /** Those that can never be run, of the class and all that it inherits from. */
    static Stream<Method> misplaced(Class<?> type) {
        return lineage(type).flatMap(declaring -> Arrays.stream(declaring.getDeclaredMethods()))
                .filter(method -> isSimulation(method) && isMisplaced(method));
    }

    /** Its inner classes with simulations. */
    static Stream<Class<?>> inner(Class<?> type) {
        return Arrays.stream(type.getDeclaredClasses()).filter(nested -> isInner(nested) && isIn(nested));
    }

    static boolean isInner(Class<?> type) {
        return type.getEnclosingClass() != null && !Modifier.isStatic(type.getModifiers());
    }

    /** The class and all classes and interfaces that it inherits from. */
    static Stream<Class<?>> lineage(Class<?> type) {
        var lineage = new LinkedHashSet<Class<?>>();
        collect(type, lineage);
        return lineage.stream();
    }

    private static void collect(@Nullable Class<?> type, Set<Class<?>> lineage) {
        if (type != null && type != Object.class && lineage.add(type)) {
            collect(type.getSuperclass(), lineage);
            Arrays.stream(type.getInterfaces()).forEach(parent -> collect(parent, lineage));
        }
    }

    private static boolean isSimulation(Method method) {
        return method.isAnnotationPresent(Simulation.class) && !method.isBridge();
    }

    private static boolean isMisplaced(Method method) {
        return (method.getModifiers() & (Modifier.PRIVATE | Modifier.STATIC | Modifier.ABSTRACT)) != 0;
    }
}
