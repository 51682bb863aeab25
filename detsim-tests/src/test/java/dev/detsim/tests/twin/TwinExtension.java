package dev.detsim.tests.twin;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;

/** Two invocations of each scenario: {@code real} and {@code simulated}. */
final class TwinExtension implements TestTemplateInvocationContextProvider {
    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return true;
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
        Scenario scenario = new Scenario(context.getRequiredTestMethod());
        return Stream.of(new Run("real", scenario::real), new Run("simulated", scenario::simulated));
    }

    /** The scenario of a test method. */
    private static final class Scenario {
        private final Method method;
        private List<String> answers;

        Scenario(Method method) {
            this.method = method;
            method.setAccessible(true);
        }

        void real() {
            answers = Twin.real(this::invoke);
        }

        void simulated() {
            if (answers == null) {
                real();
            }
            Twin.simulated(method.getAnnotation(TwinTest.class).seeds(), answers, this::invoke);
        }

        private void invoke(Seen seen) throws Throwable {
            Constructor<?> constructor = method.getDeclaringClass().getDeclaredConstructor();
            constructor.setAccessible(true);
            try {
                Object[] arguments = method.getParameterCount() == 0 ? new Object[0] : new Object[] {seen};
                method.invoke(constructor.newInstance(), arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }
    }

    /** One invocation, which does not run the method as Jupiter would. */
    private record Run(String name, Runnable run)
            implements
                TestTemplateInvocationContext,
                InvocationInterceptor,
                ParameterResolver {
        @Override
        public String getDisplayName(int index) {
            return name;
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            return List.of(this);
        }

        @Override
        public void interceptTestTemplateMethod(Invocation<Void> invocation, ReflectiveInvocationContext<Method> method,
                ExtensionContext context) {
            invocation.skip();
            run.run();
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Seen.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return new Seen();
        }
    }
}
