package dev.detsim.samples.raft.simulation;

import dev.detsim.Sim;
import dev.detsim.junit.Simulation;
import java.util.function.UnaryOperator;

/** The twin of the simulations with planted bugs: the same faults, and servers that keep their promises. */
class HarshSimulation {
    @Simulation(seeds = 40, timeLimit = "60s")
    void keepsPromises(Sim sim) throws Exception {
        RaftScenario raft = RaftScenario.start(sim, RaftScenario.HARSH, UnaryOperator.identity());
        raft.suffer();
        raft.finish();
    }
}
