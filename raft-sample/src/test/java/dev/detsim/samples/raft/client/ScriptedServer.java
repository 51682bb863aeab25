package dev.detsim.samples.raft.client;

import dev.detsim.samples.raft.kv.Command;
import dev.detsim.samples.raft.message.ClientReply;
import dev.detsim.samples.raft.message.ClientRequest;
import dev.detsim.samples.raft.message.Endpoint;
import dev.detsim.samples.raft.net.Connection;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server on this machine that answers by a script, one reply a request; without a reply it closes the connection. */
final class ScriptedServer implements AutoCloseable {
    private final ServerSocket socket;
    private final Queue<Optional<ClientReply>> script = new ArrayDeque<>();
    private final List<Command> received = new CopyOnWriteArrayList<>();
    private final Thread thread = new Thread(this::run, "scripted-server");

    ScriptedServer() throws IOException {
        socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    }

    ScriptedServer reply(ClientReply reply) {
        script.add(Optional.of(reply));
        return this;
    }

    ScriptedServer hangUp() {
        script.add(Optional.empty());
        return this;
    }

    /** To be called after the script is complete. */
    ScriptedServer start() {
        thread.start();
        return this;
    }

    Endpoint endpoint() {
        return new Endpoint("localhost", socket.getLocalPort());
    }

    List<Command> received() {
        return received;
    }

    private void run() {
        while (!socket.isClosed()) {
            try (Connection connection = new Connection(socket.accept(), Duration.ofSeconds(20))) {
                while (answer(connection)) {
                    // the next request of this connection
                }
            } catch (IOException e) {
                // the client hung up, or the test is over
            }
        }
    }

    private boolean answer(Connection connection) throws IOException {
        received.add(((ClientRequest) connection.receive()).command());
        Optional<ClientReply> reply = script.isEmpty() ? Optional.empty() : script.remove();
        if (reply.isPresent()) {
            connection.send(reply.get());
        }
        return reply.isPresent();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
