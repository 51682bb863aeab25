package dev.detsim.samples.raft;

import dev.detsim.samples.raft.core.Cluster;
import dev.detsim.samples.raft.core.Timing;
import dev.detsim.samples.raft.message.Endpoint;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a server needs to know.
 *
 * @param id            this server's number
 * @param servers       where each server of the cluster listens, this one included; the same on all
 * @param dataDirectory where the server keeps its persistent state; of this server alone
 * @param timing        time-outs
 */
public record RaftConfig(int id, SortedMap<Integer, Endpoint> servers, Path dataDirectory, Timing timing) {
    public RaftConfig {
        servers = new TreeMap<>(servers);
        if (!servers.containsKey(id)) {
            throw new IllegalArgumentException(
                    "server id [" + id + "]: expected one of the servers " + servers.keySet());
        }
    }

    /** Where this server listens. */
    public Endpoint self() {
        return servers.get(id);
    }

    Cluster cluster() {
        SortedSet<Integer> others = new TreeSet<>(servers.keySet());
        others.remove(id);
        return new Cluster(id, others);
    }
}
