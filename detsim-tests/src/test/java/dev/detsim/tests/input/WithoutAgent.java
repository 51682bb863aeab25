package dev.detsim.tests.input;

import dev.detsim.Simulation;

/** Runs a simulation in a JVM that was started without the agent, and prints how that ended. */
final class WithoutAgent {
    private WithoutAgent() {
    }

    public static void main(String[] args) {
        try {
            System.out.println("ran, " + Simulation.seed(1).run(_ -> Thread.sleep(1)).steps() + " steps");
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage());
        }
    }
}
