package dev.detsim.samples.raft.simulation;

import dev.detsim.Faults;
import dev.detsim.Sim;
import dev.detsim.samples.raft.storage.RaftStorage;
import java.time.Duration;
import java.util.function.UnaryOperator;

/** Five servers and three clients for ten seconds; for eight of them processes, links and the whole network fail. */
final class RaftScenario {
    /** At times only one server is left: nothing may be answered then, but what was promised still holds. */
    static final Faults HARSH = Faults.swarm().quorum(1).pace(Duration.ofMillis(200), Duration.ofMillis(150));
    private static final int SERVERS = 5;
    private static final int CLIENTS = 3;
    private static final Duration FAULTY = Duration.ofSeconds(8);
    private static final Duration TOTAL = Duration.ofSeconds(10);
    private final Sim sim;
    private final SimulatedCluster cluster;
    private final Workload workload;

    private RaftScenario(Sim sim, SimulatedCluster cluster, Workload workload) {
        this.sim = sim;
        this.cluster = cluster;
        this.workload = workload;
    }

    /**
     * Begins it.
     *
     * @param storage what each server uses as its storage, made of one that keeps its word
     */
    static RaftScenario start(Sim sim, Faults faults, UnaryOperator<RaftStorage> storage) {
        SimulatedCluster cluster = SimulatedCluster.start(sim, SERVERS, storage);
        sim.faults(faults, cluster.nodes());
        return new RaftScenario(sim, cluster, Workload.start(CLIENTS, cluster.endpoints()));
    }

    /** Waits for the end of the faults. */
    void suffer() throws InterruptedException {
        Thread.sleep(FAULTY);
        sim.heal();
    }

    /** Now that all is well again, clients are answered, and all servers get all entries. */
    void requireProgress() throws InterruptedException {
        int before = workload.operations();
        long index = cluster.committed();
        sim.eventually("progress once all is well again", Duration.ofSeconds(5),
                () -> workload.operations() > before && cluster.haveApplied(index));
    }

    /** Ends it: what the clients were told must be linearizable. Returns how many operations were answered. */
    int finish() throws InterruptedException {
        Thread.sleep(TOTAL.minus(sim.now()));
        workload.stop();
        workload.verify(sim);
        sim.count("elections", cluster.elections());
        return workload.operations();
    }
}
