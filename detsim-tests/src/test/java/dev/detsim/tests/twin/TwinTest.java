package dev.detsim.tests.twin;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A scenario that is run on the real JDK and in worlds of several seeds, each time with an instance of its own, on a thread
 * named {@code main}. The method may have a parameter of type {@link Seen}; lifecycle methods are not called.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@TestTemplate
@ExtendWith(TwinExtension.class)
public @interface TwinTest {
    /** The seeds 0 to {@code seeds} - 1 are run, each twice. */
    int seeds() default 10;
}
