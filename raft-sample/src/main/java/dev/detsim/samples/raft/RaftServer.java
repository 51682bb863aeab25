package dev.detsim.samples.raft;

import dev.detsim.samples.raft.core.CoreSetup;
import dev.detsim.samples.raft.core.RaftCore;
import dev.detsim.samples.raft.core.RaftListener;
import dev.detsim.samples.raft.core.RaftStatus;
import dev.detsim.samples.raft.net.Acceptor;
import dev.detsim.samples.raft.net.CoreMonitor;
import dev.detsim.samples.raft.net.CoreMonitor.PeerCall;
import dev.detsim.samples.raft.net.PeerLink;
import dev.detsim.samples.raft.net.Workers;
import dev.detsim.samples.raft.storage.FileStorage;
import dev.detsim.samples.raft.storage.RaftStorage;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One server of a replicated key-value store: the Raft of "In Search of an Understandable Consensus Algorithm (Extended
 * Version)" by Ongaro and Ousterhout.
 *
 * <p>It may be killed at any moment and started again on its directory. It has a thread for the timer, one that accepts
 * connections, one for each peer it calls and one for each connection it serves. What any of them does not expect, a
 * disk that fails above all, stops the whole server: {@link #awaitTermination()} then throws.
 */
public final class RaftServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RaftServer.class);

    private final RaftConfig config;
    private final RaftStorage storage;
    private final CoreMonitor monitor;
    private final Acceptor acceptor;
    private final SortedMap<Integer, PeerLink> peers = new TreeMap<>();
    private final Workers workers = new Workers(this::fail);
    private final AtomicBoolean stopping = new AtomicBoolean();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile @Nullable Throwable failure;

    /** A server with its files in the configured directory, to which nobody listens. */
    public RaftServer(RaftConfig config) throws IOException {
        this(config, new FileStorage(config.dataDirectory()), RaftListener.NONE);
    }

    /**
     * Binds the server's address, then reads its state. The address comes first: it keeps a second process with the
     * same configuration away from the files.
     *
     * @param storage  closed by this server, also if this constructor fails
     * @param listener hears what this server does
     */
    public RaftServer(RaftConfig config, RaftStorage storage, RaftListener listener) throws IOException {
        this.config = config;
        this.storage = storage;
        ServerSocket socket = new ServerSocket();
        try {
            bind(socket);
            CoreSetup setup = new CoreSetup(config.cluster(), config.timing(), new Random(), listener);
            monitor = new CoreMonitor(new RaftCore(setup, storage, System.nanoTime()), this::send);
        } catch (IOException | RuntimeException e) {
            socket.close();
            storage.close();
            throw e;
        }
        acceptor = new Acceptor(socket, workers, threadName(), new RequestAnswers(monitor, config.servers()));
        for (int peer : config.cluster().others()) {
            peers.put(peer, new PeerLink(config.servers().get(peer), config.timing().rpcTimeout()));
        }
    }

    private void bind(ServerSocket socket) throws IOException {
        try {
            socket.setReuseAddress(true);
            socket.bind(config.self().resolve());
        } catch (IOException e) {
            throw new IOException("cannot listen at [" + config.self() + "]: " + e.getMessage()
                    + "; is this server running already?", e);
        }
    }

    /** Starts the threads; returns at once. */
    public void start() {
        LOG.info("starting: {}", status());
        workers.start(threadName() + "-timer", monitor::runTimer);
        workers.start(threadName() + "-accept", acceptor::run);
        peers.forEach((id, link) -> workers.start(threadName() + "-peer-" + id,
                () -> link.run((request, reply) -> monitor.reply(id, request, reply))));
    }

    /** The state after this server's last step: immutable, without a lock, from any thread. */
    public RaftStatus status() {
        return monitor.status();
    }

    /**
     * Waits until the server has stopped.
     *
     * @throws IllegalStateException if it stopped because of a failure, which is the cause
     */
    public void awaitTermination() throws InterruptedException {
        stopped.await();
        if (failure != null) {
            throw new IllegalStateException("server " + config.id() + " has failed: " + failure.getMessage(), failure);
        }
    }

    /** Stops the server and waits for its threads. Clients that wait are told to ask another server. */
    @Override
    public void close() {
        shutDown(null);
        workers.join();
    }

    private void send(PeerCall call) {
        peers.get(call.peer()).post(call.request());
    }

    /** Fail-stop: a server in an unknown state must not answer anybody. */
    private void fail(Throwable cause) {
        LOG.error("server {} stops because of a failure", config.id(), cause);
        shutDown(cause);
    }

    private void shutDown(@Nullable Throwable cause) {
        if (!stopping.compareAndSet(false, true)) {
            return;
        }
        failure = cause;
        monitor.stop(cause);
        acceptor.close();
        peers.values().forEach(PeerLink::close);
        closeStorage();
        stopped.countDown();
    }

    private void closeStorage() {
        try {
            storage.close();
        } catch (IOException e) {
            LOG.warn("closing the storage", e);
        }
    }

    private String threadName() {
        return "raft-" + config.id();
    }
}
