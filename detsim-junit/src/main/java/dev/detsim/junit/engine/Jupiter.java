package dev.detsim.junit.engine;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.platform.engine.TestTag;

/** What of Jupiter a simulation honours, and what it does not. */
final class Jupiter {
    static final String BEFORE_EACH = "org.junit.jupiter.api.BeforeEach";
    static final String AFTER_EACH = "org.junit.jupiter.api.AfterEach";

    private static final String PACKAGE = "org.junit.jupiter.";
    private static final String TAG = "org.junit.jupiter.api.Tag";
    private static final String TAGS = "org.junit.jupiter.api.Tags";
    private static final String DISPLAY_NAME = "org.junit.jupiter.api.DisplayName";
    private static final String DISABLED = "org.junit.jupiter.api.Disabled";
    private static final String TEST_INSTANCE = "org.junit.jupiter.api.TestInstance";
    private static final Set<String> HONOURED = Set.of(BEFORE_EACH, AFTER_EACH, TAG, TAGS, DISPLAY_NAME, DISABLED);
    private static final Set<String> TESTS_OF_OTHERS = Set.of(
            "org.junit.Test", "org.junit.platform.commons.annotation.Testable", "org.testng.annotations.Test");
    private static final String OURS = "dev.detsim.junit.Simulation";

    private Jupiter() {
    }

    static Optional<String> displayName(AnnotatedElement element) {
        return Annotations.named(element, DISPLAY_NAME).map(Annotations::value).map(String.class::cast)
                .filter(Predicate.not(String::isBlank)).findFirst();
    }

    static Set<TestTag> tags(AnnotatedElement element) {
        var single = Annotations.named(element, TAG);
        var several = Annotations.named(element, TAGS)
                .flatMap(tags -> Arrays.stream((Annotation[]) Annotations.value(tags)));
        return Stream.concat(single, several).map(Annotations::value).map(String.class::cast)
                .filter(TestTag::isValid).map(TestTag::create).collect(Collectors.toUnmodifiableSet());
    }

    /** Why it is not to be run; empty if it is. */
    static Optional<String> disabled(AnnotatedElement element) {
        return Annotations.named(element, DISABLED).map(Annotations::value).map(String.class::cast)
                .map(reason -> reason.isBlank() ? element + " is @Disabled" : reason).findFirst();
    }

    /** Annotations that a simulation would have to ignore: of Jupiter, or carrying one of Jupiter's. */
    static Stream<Annotation> refused(AnnotatedElement element) {
        return Arrays.stream(element.getDeclaredAnnotations())
                .filter(annotation -> withMeta(annotation).anyMatch(Jupiter::isRefused));
    }

    private static boolean isRefused(Annotation annotation) {
        var name = Annotations.name(annotation);
        return name.startsWith(PACKAGE) && !HONOURED.contains(name) && !isPerMethod(annotation);
    }

    /** Annotations that make a method a test of some engine, but for ours. */
    static Stream<Annotation> testsOfOthers(AnnotatedElement element) {
        return Arrays.stream(element.getAnnotations())
                .filter(annotation -> !Annotations.name(annotation).equals(OURS))
                .filter(annotation -> withMeta(annotation).map(Annotations::name).anyMatch(TESTS_OF_OTHERS::contains));
    }

    private static Stream<Annotation> withMeta(Annotation annotation) {
        return Stream.concat(Stream.of(annotation), Annotations.on(annotation.annotationType()));
    }

    /** An instance for each seed is what a simulation makes anyway. */
    private static boolean isPerMethod(Annotation annotation) {
        return Annotations.name(annotation).equals(TEST_INSTANCE)
                && Annotations.value(annotation).toString().equals("PER_METHOD");
    }
}
