package dev.detsim.junit.engine;

import dev.detsim.core.run.Worlds;
import dev.detsim.junit.jvm.Jvms;
import dev.detsim.junit.jvm.RealJvms;
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
 * @param jvms        starts other JVMs that run worlds
 * @param machine     is measured
 * @param console     where it prints
 * @param environment the environment
 * @param system      the system properties
 * @param entropy     draws a random base: the one number that no seed decides, and so is printed
 */
record Surroundings(SeedRunner runner, Jvms jvms, Machine machine, Console console, Map<String, String> environment,
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

    /** Whether a name was set for this JVM, as a system property or in the environment, and not in a file. */
    boolean isSetOutside(String name) {
        return system.containsKey(name) || environment.containsKey(name);
    }

    /** Those of this JVM. */
    static Surroundings real() {
        var system = System.getProperties();
        var jvms = new RealJvms(SeedJvm.class, system,
                new RealJvms.Printed(System.out::println, System.err::println));
        return new Surroundings(Worlds::run, jvms, Machine.real(), new Console(System.out, System.err),
                System.getenv(), system, () -> new SplittableRandom().nextLong(BASES));
    }
}
