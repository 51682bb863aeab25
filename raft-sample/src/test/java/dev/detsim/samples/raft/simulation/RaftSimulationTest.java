package dev.detsim.samples.raft.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detsim.Faults;
import dev.detsim.Sim;
import dev.detsim.junit.Simulation;
import java.time.Duration;
import java.util.function.UnaryOperator;

/** Five servers and three clients for ten seconds, while processes, links and the network as a whole fail. */
class RaftSimulationTest {
    private static final int SERVERS = 5;
    private static final int CLIENTS = 3;
    private static final Duration FAULTY = Duration.ofSeconds(8);
    private static final Duration TOTAL = Duration.ofSeconds(10);

    @Simulation(seeds = 40, timeLimit = "60s")
    void keepsPromises(Sim sim) throws Exception {
        SimulatedCluster cluster = SimulatedCluster.start(sim, SERVERS, UnaryOperator.identity());
        sim.faults(Faults.swarm().quorum(3), cluster.nodes());
        Workload workload = Workload.start(CLIENTS, cluster.endpoints());
        Thread.sleep(FAULTY);

        sim.heal();
        int before = workload.operations();
        long index = cluster.committed();
        sim.eventually("progress once all is well again", Duration.ofSeconds(5),
                () -> workload.operations() > before && cluster.haveApplied(index));

        Thread.sleep(TOTAL.minus(sim.now()));
        workload.stop();
        workload.verify(sim);
        sim.count("elections", cluster.elections());
        assertThat(workload.operations()).isGreaterThanOrEqualTo(300);
    }
}
