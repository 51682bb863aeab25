package dev.detsim.samples.raft.simulation;

import dev.detsim.Sim;
import dev.detsim.junit.Simulation;

/** Must fail: a server whose vote is not on its disk votes twice in a term if it is killed in between. */
class ForgottenVoteSimulation {
    @Simulation(seeds = 1000, timeLimit = "60s")
    void breaksPromises(Sim sim) throws Exception {
        RaftScenario raft = RaftScenario.start(sim, RaftScenario.HARSH, ForgetfulStorage::new);
        raft.suffer();
        raft.finish();
    }
}
