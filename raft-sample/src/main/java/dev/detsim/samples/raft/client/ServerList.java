package dev.detsim.samples.raft.client;

import dev.detsim.samples.raft.message.Endpoint;
import java.util.ArrayList;
import java.util.List;

/** Which server to ask next: the one that was named as the leader, else one after the other. */
final class ServerList {
    private final List<Endpoint> servers;
    private int current;

    ServerList(List<Endpoint> servers) {
        if (servers.isEmpty()) {
            throw new IllegalArgumentException("servers []: expected the address of at least one");
        }
        this.servers = new ArrayList<>(servers);
    }

    Endpoint current() {
        return servers.get(current);
    }

    void next() {
        current = (current + 1) % servers.size();
    }

    void follow(Endpoint leader) {
        if (!servers.contains(leader)) {
            servers.add(leader);
        }
        current = servers.indexOf(leader);
    }

    @Override
    public String toString() {
        return servers.toString();
    }
}
