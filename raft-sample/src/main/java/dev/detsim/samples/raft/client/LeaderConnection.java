package dev.detsim.samples.raft.client;

import dev.detsim.samples.raft.message.ClientReply;
import dev.detsim.samples.raft.message.ClientRequest;
import dev.detsim.samples.raft.message.Endpoint;
import dev.detsim.samples.raft.net.Connection;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The connection to the server that was the leader when last heard of; made and given up as needed. */
final class LeaderConnection {
    private final ServerList servers;
    private volatile @Nullable Connection connection;

    LeaderConnection(List<Endpoint> servers) {
        this.servers = new ServerList(servers);
    }

    /** Connects, if it is not connected. */
    void ensureOpen(Duration timeout) throws IOException {
        if (connection == null) {
            connection = Connection.open(servers.current(), timeout);
        }
    }

    /** Sends the request and waits for the reply, on the open connection. */
    ClientReply exchange(ClientRequest request, Duration timeout) throws IOException {
        Connection open = connection;
        if (open == null) {
            throw new IllegalStateException("not connected: expected ensureOpen() before");
        }
        open.setReadTimeout(timeout);
        open.send(request);
        if (open.receive() instanceof ClientReply reply) {
            return reply;
        }
        throw new StreamCorruptedException("reply from " + servers.current() + ": expected one to a client");
    }

    /** Gives this server up for another. A late reply must not be taken for that to a later request. */
    void tryNext() {
        close();
        servers.next();
    }

    /** Gives this server up for that one. */
    void follow(Endpoint leader) {
        close();
        servers.follow(leader);
    }

    void close() {
        Connection open = connection;
        connection = null;
        if (open != null) {
            open.close();
        }
    }

    @Override
    public String toString() {
        return servers.toString();
    }
}
