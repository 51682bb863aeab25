package dev.detsim.samples.raft.net;

import dev.detsim.samples.raft.message.Endpoint;
import dev.detsim.samples.raft.message.Message;
import dev.detsim.samples.raft.message.PeerReply;
import dev.detsim.samples.raft.message.PeerRequest;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls one peer, from a thread of its own: one RPC at a time on a connection that is kept, and made anew after a
 * failure. A request that fails is dropped: "servers retry RPCs if they do not receive a response in a timely manner"
 * (section 5.1) is for the core, which by then may have something else to say.
 */
public final class PeerLink {
    private static final Logger LOG = LoggerFactory.getLogger(PeerLink.class);

    private final Endpoint peer;
    private final Duration rpcTimeout;
    private final Mailbox<PeerRequest> mailbox = new Mailbox<>();
    private volatile @Nullable Connection connection;
    /** When the RPC under way began, 0 between two. */
    private volatile long busySince;
    private volatile boolean closed;

    /** A link to the server that listens at {@code peer}. */
    public PeerLink(Endpoint peer, Duration rpcTimeout) {
        this.peer = peer;
        this.rpcTimeout = rpcTimeout;
    }

    /** Hands a request over, in place of one that was not sent yet. Never blocks for long. */
    public void post(PeerRequest request) {
        mailbox.put(request);
        breakStalledWrite();
    }

    /** Reads and connects have time-outs, blocking writes have none: a peer that does not read is cut off here. */
    private void breakStalledWrite() {
        long since = busySince;
        if (since != 0 && System.nanoTime() - since > 3 * rpcTimeout.toNanos()) {
            breakConnection();
        }
    }

    /** The thread's body: calls until closed, and hands over each request that was answered, with its reply. */
    public void run(BiConsumer<PeerRequest, PeerReply> onReply) {
        while (true) {
            PeerRequest request = mailbox.take();
            call(request).ifPresent(reply -> onReply.accept(request, reply));
        }
    }

    private Optional<PeerReply> call(PeerRequest request) {
        busySince = System.nanoTime() | 1;
        try {
            Connection open = connected();
            open.send(request);
            return Optional.of(expectReply(open.receive()));
        } catch (IOException e) {
            LOG.debug("call of {} failed: {}", peer, e.getMessage());
            disconnect();
            return Optional.empty();
        } finally {
            busySince = 0;
        }
    }

    private Connection connected() throws IOException {
        Connection open = connection;
        if (open == null) {
            open = Connection.open(peer, rpcTimeout);
            connection = open;
            closeIfClosed(open);
        }
        return open;
    }

    /** {@link #close()} may have come while connecting. */
    private void closeIfClosed(Connection open) {
        if (closed) {
            open.close();
        }
    }

    private PeerReply expectReply(Message message) throws IOException {
        if (message instanceof PeerReply reply) {
            return reply;
        }
        throw new StreamCorruptedException("message [" + message + "] from " + peer + ": expected the reply to an RPC");
    }

    private void disconnect() {
        breakConnection();
        connection = null;
    }

    /** By any thread: the link's own will meet an exception, and forget the connection. */
    private void breakConnection() {
        Connection open = connection;
        if (open != null) {
            open.close();
        }
    }

    /** Ends the thread. */
    public void close() {
        closed = true;
        mailbox.close();
        breakConnection();
    }
}
