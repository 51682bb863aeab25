package dev.detsim.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.platform.commons.annotation.Testable;

/**
 * A test that runs in a simulated world, once for each of many seeds.
 *
 * <pre>{@code
 * @Simulation(seeds = 1000)
 * void staysLinearizableThroughPartitions(Sim sim) throws Exception {
 *     var nodes = sim.nodes("n", 5);
 *     ...
 * }
 * }</pre>
 *
 * <p>The method takes nothing or a {@link dev.detsim.Sim}, returns nothing, and is neither private, static nor
 * abstract. Each seed gets a test instance of its own, which is made inside the world; Jupiter's {@code @BeforeEach}
 * and {@code @AfterEach} methods of the class run inside the world too, around the method, once per seed.
 * {@code @DisplayName}, {@code @Tag} and {@code @Disabled} mean what they mean to Jupiter. Anything else of Jupiter's
 * on the method or its class is refused.
 *
 * <p>Seeds run in parallel. The test fails with the lowest failing seed, which is run again at once, with recording on:
 * the report begins with the seed and the one command that reproduces it. Each attribute can be overridden from
 * outside, by the configuration parameter or system property {@code detsim.<attribute>}, or {@code DETSIM_<ATTRIBUTE>}
 * in the environment.
 */
@Documented
@Testable
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Simulation {
    /** The default of {@link #seeds}. */
    int DEFAULT_SEEDS = 100;

    /** The default of {@link #timeLimit}. */
    String DEFAULT_TIME_LIMIT = "10m";

    /** How many seeds: {@code n} means the seeds 0 to n−1. At least 1. */
    int seeds() default DEFAULT_SEEDS;

    /** Exactly these seeds instead of {@link #seeds}, in this order: for one that once failed and must not again. */
    long[] seed() default {};

    /** Virtual time after which a seed fails: a number with a unit, {@code ms}, {@code s}, {@code m} or {@code h}. */
    String timeLimit() default DEFAULT_TIME_LIMIT;
}
