package dev.detsim.samples.raft.simulation;

import dev.detsim.Sim;
import dev.detsim.junit.Simulation;

/** Must fail: servers that answer before their log is on disk forget what they promised if they are killed in between. */
class EarlyReplySimulation {
    @Simulation(seeds = 1000, timeLimit = "60s")
    void breaksPromises(Sim sim) throws Exception {
        RaftScenario raft = RaftScenario.start(sim, RaftScenario.HARSH, HastyStorage::new);
        raft.suffer();
        raft.finish();
    }
}
