package dev.detsim.junit.engine;

import dev.detsim.core.run.Worlds;
import dev.detsim.junit.sweep.Machine;
import dev.detsim.junit.sweep.SeedRunner;
import java.io.PrintStream;
import java.util.Map;
import java.util.Properties;
import java.util.SplittableRandom;
import java.util.function.LongSupplier;

/**
 * All that the engine takes from outside itself.
 *
 * @param runner      runs worlds
 * @param machine     is measured
 * @param console     where it prints
 * @param environment the environment
 * @param system      the system properties
 * @param entropy     draws a random base: the one number that no seed decides, and so is printed
 */
record Surroundings(SeedRunner runner, Machine machine, Console console, Map<String, String> environment,
        Properties system, LongSupplier entropy) {
    private static final long BASES = 1L << 40;

    /**
     * Where the engine prints.
     *
     * @param out the outcome of single seeds
     * @param err progress and summaries
     */
    record Console(PrintStream out, PrintStream err) {
    }

    /** Those of this JVM. */
    static Surroundings real() {
        return new Surroundings(Worlds::run, Machine.real(), new Console(System.out, System.err), System.getenv(),
                System.getProperties(), () -> new SplittableRandom().nextLong(BASES));
    }
}
