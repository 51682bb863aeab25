package dev.detsim.tests.statics.cases;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** All cases, and what each of them notes in the running process. */
public final class Cases {
    private static final List<Class<?>> ALL = List.of(TriggerCases.class, OrderCases.class, EnumCases.class,
            KeptConstantCases.class, StackCases.class, LockCases.class, ReflectionCases.class, HandleCases.class);

    private Cases() {
    }

    /** Runs each case once, in the JVM as it is, and prints what it noted. */
    public static void main(String[] args) {
        run().forEach(System.out::println);
    }

    /** Runs each case once; a line for each. */
    public static List<String> run() {
        return methods().map(Cases::run).toList();
    }

    private static Stream<Method> methods() {
        return ALL.stream().flatMap(type -> Arrays.stream(type.getDeclaredMethods()).filter(Cases::isCase)
                .sorted(Comparator.comparing(Method::getName)));
    }

    private static boolean isCase(Method method) {
        return Modifier.isStatic(method.getModifiers()) && !method.isSynthetic() && method.getParameterCount() == 0
                && method.getReturnType() == void.class && !Modifier.isPrivate(method.getModifiers());
    }

    private static String run(Method method) {
        String name = method.getDeclaringClass().getSimpleName() + "." + method.getName() + ": ";
        try {
            method.invoke(null);
            return name + Trail.take();
        } catch (InvocationTargetException e) {
            return name + Trail.take() + " thrown " + e.getCause();
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
