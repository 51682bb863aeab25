package dev.detsim.tests.thread;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detsim.tests.twin.TwinTest;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every public method and constructor of {@code Thread} has a twin. */
class ThreadMethodsTest {
    private static final List<Class<?>> TWINS = List.of(ThreadLifeTwinsTest.class, ThreadJoinTwinsTest.class,
            ThreadSleepTwinsTest.class, ThreadNameTwinsTest.class, ThreadInheritanceTwinsTest.class,
            ThreadInterruptTwinsTest.class, ThreadStackTwinsTest.class, ThreadGroupTwinsTest.class,
            ThreadBuilderTwinsTest.class, UncaughtTwinsTest.class, VirtualThreadTwinsTest.class);

    @Test
    void eachPublicMethodHasAScenario() {
        Stream<Executable> all = Stream.concat(Arrays.stream(Thread.class.getDeclaredMethods()),
                Arrays.stream(Thread.class.getDeclaredConstructors()));
        SortedSet<String> expected = all.filter(e -> Modifier.isPublic(e.getModifiers()))
                .map(ThreadMethodsTest::signature).collect(Collectors.toCollection(TreeSet::new));
        assertThat(covered()).containsExactlyElementsOf(expected);
    }

    @Test
    void whatCoversAMethodIsATwin() {
        assertThat(scenarios()).isNotEmpty().allMatch(m -> m.isAnnotationPresent(TwinTest.class));
    }

    private static SortedSet<String> covered() {
        return scenarios().flatMap(m -> Arrays.stream(m.getAnnotation(Covers.class).value()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Method> scenarios() {
        return TWINS.stream().flatMap(c -> Arrays.stream(c.getDeclaredMethods()))
                .filter(m -> m.isAnnotationPresent(Covers.class));
    }

    private static String signature(Executable e) {
        String name = e instanceof Method ? e.getName() : "new";
        return name + Arrays.stream(e.getParameterTypes()).map(Class::getSimpleName)
                .collect(Collectors.joining(", ", "(", ")"));
    }
}
