package dev.detsim.samples.raft.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detsim.Faults;
import dev.detsim.Sim;
import dev.detsim.junit.Simulation;
import java.util.function.UnaryOperator;

/** The main job: whatever fails, a Raft cluster keeps its promises, and makes progress once all is well again. */
class RaftSimulationTest {
    @Simulation(seeds = 40, timeLimit = "60s")
    void keepsPromises(Sim sim) throws Exception {
        RaftScenario raft = RaftScenario.start(sim, Faults.swarm().quorum(3), UnaryOperator.identity());
        raft.suffer();
        raft.requireProgress();
        assertThat(raft.finish()).isGreaterThanOrEqualTo(300);
    }
}
