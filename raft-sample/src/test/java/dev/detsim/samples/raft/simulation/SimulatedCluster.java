package dev.detsim.samples.raft.simulation;

import dev.detsim.Node;
import dev.detsim.Sim;
import dev.detsim.samples.raft.RaftConfig;
import dev.detsim.samples.raft.RaftServer;
import dev.detsim.samples.raft.core.RaftStatus;
import dev.detsim.samples.raft.core.Role;
import dev.detsim.samples.raft.core.Timing;
import dev.detsim.samples.raft.message.Endpoint;
import dev.detsim.samples.raft.storage.FileStorage;
import dev.detsim.samples.raft.storage.RaftStorage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Servers of one world, each on a node and a disk of its own, with the properties that must hold for them. */
final class SimulatedCluster {
    private static final int PORT = 7000;
    private static final Path DATA = Path.of("/var/lib/raft");
    private final SortedMap<Integer, Endpoint> endpoints = new TreeMap<>();
    private final SafetyProperties safety = new SafetyProperties();
    private final Votes votes;
    private final UnaryOperator<RaftStorage> storage;
    private final RaftServer[] servers;
    private final List<Node> nodes;

    private SimulatedCluster(Sim sim, int size, UnaryOperator<RaftStorage> storage) {
        this.storage = storage;
        servers = new RaftServer[size + 1];
        votes = new Votes(size);
        nodes = sim.nodes("n", size);
        for (int id = 1; id <= size; id++) {
            endpoints.put(id, new Endpoint("n" + id, PORT));
        }
    }

    /** A cluster that runs, and whose properties are checked after every step. */
    static SimulatedCluster start(Sim sim, int size, UnaryOperator<RaftStorage> storage) {
        SimulatedCluster cluster = new SimulatedCluster(sim, size, storage);
        cluster.startNodes();
        sim.always("election safety", cluster.safety::electionSafety);
        sim.always("state machine safety", cluster.safety::stateMachineSafety);
        sim.always("one vote a term", 8, cluster::oneVotePerTerm);
        sim.always("leader completeness", 16, cluster::leaderCompleteness);
        sim.always("log matching", 64, cluster::logMatching);
        return cluster;
    }

    private void startNodes() {
        for (int id = 1; id <= nodes.size(); id++) {
            int self = id;
            nodes.get(id - 1).main(() -> runServer(self)).start();
        }
    }

    private void runServer(int id) throws IOException, InterruptedException {
        RaftConfig config = new RaftConfig(id, endpoints, DATA, Timing.DEFAULT);
        RaftServer server = new RaftServer(config, storage.apply(new FileStorage(DATA)), safety);
        servers[id] = server;
        server.start();
        server.awaitTermination();
    }

    List<Node> nodes() {
        return nodes;
    }

    List<Endpoint> endpoints() {
        return List.copyOf(endpoints.values());
    }

    int elections() {
        return safety.elections();
    }

    private Stream<RaftStatus> statuses() {
        return Stream.of(servers).filter(Objects::nonNull).map(RaftServer::status);
    }

    private boolean oneVotePerTerm() {
        for (RaftServer s : servers) {
            if (s != null && !votes.isOnlyOne(s.status())) {
                return false;
            }
        }
        return true;
    }

    private boolean leaderCompleteness() {
        for (RaftServer s : servers) {
            if (s != null && s.status().role() == Role.LEADER && !safety.leaderCompleteness(s.status())) {
                return false;
            }
        }
        return true;
    }

    private boolean logMatching() {
        for (int i = 2; i < servers.length; i++) {
            RaftServer a = servers[i - 1];
            RaftServer b = servers[i];
            if (a != null && b != null && !SafetyProperties.logMatching(a.status().log(), b.status().log())) {
                return false;
            }
        }
        return true;
    }

    /** Whether all servers have applied the same entries, at least up to {@code index}. */
    boolean haveApplied(long index) {
        return statuses().count() == nodes.size() && statuses().allMatch(s -> s.lastApplied() >= index);
    }

    /** The highest index that any server knows to be committed. */
    long committed() {
        return statuses().mapToLong(RaftStatus::commitIndex).max().orElse(0);
    }
}
