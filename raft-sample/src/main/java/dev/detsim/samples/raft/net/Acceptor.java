package dev.detsim.samples.raft.net;

import dev.detsim.samples.raft.message.Message;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Accepts connections, and answers the messages of each from a thread of its own. */
public final class Acceptor {
    private static final Logger LOG = LoggerFactory.getLogger(Acceptor.class);
    /** Of a caller that is silent for so long nothing is known; if it is alive, it connects again. */
    private static final Duration IDLE = Duration.ofSeconds(30);

    private final ServerSocket server;
    private final Workers workers;
    private final String name;
    private final Answers answers;
    private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /** What a server answers. */
    public interface Answers {
        /** The reply to {@code request}; an exception ends the connection. */
        Message to(Message request) throws IOException;
    }

    /** Serves connections to {@code server}, a bound socket, by {@code workers} whose names start with {@code name}. */
    public Acceptor(ServerSocket server, Workers workers, String name, Answers answers) {
        this.server = server;
        this.workers = workers;
        this.name = name;
        this.answers = answers;
    }

    /** The thread's body: accepts until closed. */
    public void run() {
        for (int number = 1; !closed; number++) {
            accept(number);
        }
    }

    private void accept(int number) {
        try {
            Socket socket = server.accept();
            Connection connection = new Connection(socket, IDLE);
            connections.add(connection);
            closeIfClosed(connection);
            workers.start(name + "-in-" + number, () -> serve(connection));
        } catch (IOException e) {
            if (!closed) {
                throw new UncheckedIOException("cannot accept connections any more", e);
            }
        }
    }

    /** {@link #close()} may have come since the connection was accepted. */
    private void closeIfClosed(Connection connection) {
        if (closed) {
            connection.close();
        }
    }

    private void serve(Connection connection) {
        try (connection) {
            while (true) {
                connection.send(answers.to(connection.receive()));
            }
        } catch (IOException e) {
            LOG.debug("connection ended: {}", e.getMessage());
        } finally {
            connections.remove(connection);
        }
    }

    /** Ends all threads. */
    public void close() {
        closed = true;
        try {
            server.close();
        } catch (IOException e) {
            LOG.warn("closing the server socket", e);
        }
        connections.forEach(Connection::close);
    }
}
