package dev.detsim.junit.engine;

import dev.detsim.Sim;
import dev.detsim.core.run.HostedBody;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

/** What runs in each world of a simulation: makes the test instance and calls its methods. Shared by the worlds. */
final class SimulationBody implements HostedBody {
    private final Constructor<?> constructor;
    private final Method test;
    private final Lifecycle lifecycle;

    SimulationBody(Class<?> type, Method test) throws NoSuchMethodException {
        this.constructor = type.getDeclaredConstructor();
        this.test = test;
        this.lifecycle = Lifecycle.of(type);
        constructor.setAccessible(true);
        test.setAccessible(true);
        lifecycle.before().forEach(method -> method.setAccessible(true));
        lifecycle.after().forEach(method -> method.setAccessible(true));
    }

    @Override
    public Class<?> host() {
        return constructor.getDeclaringClass();
    }

    @Override
    public void run(Sim sim) throws Throwable {
        var instance = instance();
        var attempt = new Attempt();
        attempt.run(() -> call(instance, sim));
        for (var method : lifecycle.after()) {
            attempt.run(() -> invoke(method, instance, sim));
        }
        attempt.end();
    }

    private void call(Object instance, Sim sim) throws Throwable {
        for (var method : lifecycle.before()) {
            invoke(method, instance, sim);
        }
        invoke(test, instance, sim);
    }

    private Object instance() throws Throwable {
        try {
            return constructor.newInstance();
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    private static void invoke(Method method, Object instance, Sim sim) throws Throwable {
        try {
            method.invoke(instance, method.getParameterCount() == 0 ? new Object[0] : new Object[] {sim});
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }
}
