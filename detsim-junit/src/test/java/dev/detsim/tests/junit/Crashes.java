package dev.detsim.tests.junit;

import dev.detsim.Detsim;
import dev.detsim.Sim;
import dev.detsim.junit.Simulation;

/** Simulations that end the JVM that they run in. */
public final class Crashes {
    private static final int LONGS = Integer.MAX_VALUE - 8;

    @Simulation(seeds = 30)
    void threeOfThirty(Sim sim) throws Exception {
        switch ((int) sim.seed()) {
            case 5 -> Detsim.escape("planted", Crashes::kill);
            case 17 -> System.out.println(new long[LONGS].length);
            case 23 -> Detsim.escape("planted", Crashes::halt);
            default -> Thread.sleep(sim.seed());
        }
    }

    private static int kill() throws Exception {
        var pid = Long.toString(ProcessHandle.current().pid());
        return new ProcessBuilder("kill", "-KILL", pid).inheritIO().start().waitFor();
    }

    private static int halt() {
        Runtime.getRuntime().halt(42);
        return 0;
    }
}
