package dev.detsim.junit.engine;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;

/** Annotations by name, meta-annotations included: Jupiter need not be on the class path to be honoured. */
final class Annotations {
    private Annotations() {
    }

    /** All annotations of the element, and of those annotations, the nearest first. */
    static Stream<Annotation> on(AnnotatedElement element) {
        var found = new LinkedHashSet<Annotation>();
        collect(element, found);
        return found.stream();
    }

    static Stream<Annotation> named(AnnotatedElement element, String name) {
        return on(element).filter(annotation -> name(annotation).equals(name));
    }

    static boolean isPresent(AnnotatedElement element, String name) {
        return named(element, name).findAny().isPresent();
    }

    static String name(Annotation annotation) {
        return annotation.annotationType().getName();
    }

    /** The annotation's {@code value}. */
    static Object value(Annotation annotation) {
        try {
            var value = annotation.annotationType().getMethod("value");
            value.setAccessible(true);
            return value.invoke(annotation);
        } catch (ReflectiveOperationException unexpected) {
            throw new IllegalStateException("no value in " + annotation, unexpected);
        }
    }

    private static void collect(AnnotatedElement element, Set<Annotation> found) {
        Arrays.stream(element.getAnnotations())
                .filter(annotation -> !name(annotation).startsWith("java.lang."))
                .filter(found::add)
                .forEach(annotation -> collect(annotation.annotationType(), found));
    }
}
