package dev.detsim.tests.junit;

import dev.detsim.Sim;
import dev.detsim.junit.Simulation;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;

/** Simulations that must be refused: never selected but by the test that says with which words. */
public final class Misuses {
    private Misuses() {
    }

    /** Not visible. */
    public static class PrivateMethod {
        @Simulation
        @SuppressWarnings("unused")
        private void test() {
        }
    }

    /** No instance. */
    public static class StaticMethod {
        @Simulation
        static void test() {
        }
    }

    /** No body. */
    public abstract static class AbstractMethod {
        @Simulation
        abstract void test();
    }

    /** Implements the method, and so hides the annotation. */
    public static class OfAbstractMethod extends AbstractMethod {
        @Override
        void test() {
        }
    }

    /** Unknown parameters. */
    public static class Parameters {
        @Simulation
        void test(Sim sim, int port) {
        }
    }

    /** A result. */
    public static class Result {
        @Simulation
        int test() {
            return 1;
        }
    }

    /** No seeds. */
    public static class NoSeeds {
        @Simulation(seeds = 0)
        void test() {
        }
    }

    /** Two choices of seeds. */
    public static class SeedAndSeeds {
        @Simulation(seed = 3, seeds = 10)
        void test() {
        }
    }

    /** A time limit below zero. */
    public static class NegativeLimit {
        @Simulation(timeLimit = "-5s")
        void test() {
        }
    }

    /** Two engines. */
    public static class TwoEngines {
        @Test
        @Simulation
        void test() {
        }
    }

    /** Two engines, the other with parameters. */
    public static class Parameterized {
        @ParameterizedTest
        @Simulation
        void test() {
        }
    }

    /** Something around all. */
    public static class AroundAll {
        @BeforeAll
        static void start() {
        }

        @Simulation
        void test() {
        }
    }

    /** An extension. */
    @ExtendWith(Extension.class)
    public static class Extended {
        @Simulation
        void test() {
        }
    }

    /** An extension. */
    public static class Extension implements AfterEachCallback {
        @Override
        public void afterEach(org.junit.jupiter.api.extension.ExtensionContext context) {
        }
    }

    /** One instance for all. */
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    public static class PerClass {
        @Simulation
        void test() {
        }
    }

    /** What the simulation's own time limit is for. */
    public static class RealTimeout {
        @Timeout(3)
        @Simulation
        void test() {
        }
    }

    /** A field that Jupiter would fill. */
    public static class TemporaryFolder {
        @TempDir
        Path folder;

        @Simulation
        void test() {
        }
    }

    /** A parameter that Jupiter would resolve. */
    public static class LifecycleParameter {
        @BeforeEach
        void prepare(TestInfo info) {
        }

        @Simulation
        void test() {
        }
    }

    /** No constructor that can be called. */
    public static class ConstructorParameter {
        ConstructorParameter(int port) {
        }

        @Simulation
        void test() {
        }
    }

    /** Holds an inner class. */
    public static class Outer {
        @Nested
        class Inner {
            @Simulation
            void test() {
            }
        }
    }
}
