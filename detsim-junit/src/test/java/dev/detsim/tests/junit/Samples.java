package dev.detsim.tests.junit;

import dev.detsim.Sim;
import dev.detsim.junit.Calls;
import dev.detsim.junit.Simulation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;

/** Well-formed simulations that the engine's tests select one by one. */
public final class Samples {
    private Samples() {
    }

    /** Several outcomes. */
    @Tag("slow")
    public static class Outcomes {
        @Simulation(seeds = 20)
        void passes(Sim sim) {
            sim.count("seen", sim.seed());
        }

        @Simulation(seeds = 20)
        void failsFromSevenOn(Sim sim) {
            Assertions.assertTrue(sim.seed() < 7, "seed below seven");
        }

        @Simulation(seeds = 20)
        @Tag("fast")
        @DisplayName("skips even seeds")
        void skipsEven(Sim sim) {
            Assumptions.assumeTrue(sim.seed() % 2 == 1, "odd seed");
        }

        @Simulation(seeds = 3)
        void skipsAll() {
            Assumptions.abort("never");
        }

        @Simulation(seed = {42, 77}, timeLimit = "90s")
        void chosen() {
        }

        @Simulation
        @Disabled("flaky network")
        void disabled() {
            throw new AssertionError("must not run");
        }
    }

    /** Records in which order things are called and on which instance. */
    public static class Parent {
        Parent() {
            Calls.INSTANCES.add(this);
        }

        @BeforeEach
        void parentBefore() {
            Calls.CALLS.add("parent before");
        }

        @AfterEach
        void parentAfter() {
            Calls.CALLS.add("parent after");
        }
    }

    /** Inherits lifecycle methods. */
    public static class Child extends Parent {
        @BeforeEach
        void childBefore(Sim sim) {
            Calls.CALLS.add("child before " + sim.seed());
        }

        @Simulation(seeds = 3)
        void runs() {
            Calls.CALLS.add("test");
        }

        @Simulation(seeds = 1)
        void fails() {
            throw new IllegalStateException("broken");
        }

        @AfterEach
        void childAfter() {
            Calls.CALLS.add("child after");
        }
    }
}
