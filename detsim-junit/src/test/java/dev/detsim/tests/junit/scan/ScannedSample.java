package dev.detsim.tests.junit.scan;

import dev.detsim.junit.Simulation;

/** Found by package and class path root. */
public class ScannedSample {
    @Simulation(seeds = 1)
    void passes() {
    }
}
