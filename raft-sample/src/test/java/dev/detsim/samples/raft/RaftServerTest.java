package dev.detsim.samples.raft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.detsim.samples.raft.client.ClientTiming;
import dev.detsim.samples.raft.client.RaftClient;
import dev.detsim.samples.raft.client.RaftClientException;
import dev.detsim.samples.raft.core.RaftListener;
import dev.detsim.samples.raft.core.Role;
import dev.detsim.samples.raft.core.Timing;
import dev.detsim.samples.raft.log.LogEntry;
import dev.detsim.samples.raft.message.Endpoint;
import dev.detsim.samples.raft.storage.RaftStorage;
import dev.detsim.samples.raft.storage.RecoveredState;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Real servers, sockets and files on this machine. All waiting is in the client's own blocking calls. */
@Timeout(60)
class RaftServerTest {
    private static final ClientTiming PATIENT =
            new ClientTiming(Duration.ofSeconds(40), Duration.ofSeconds(2), Duration.ofMillis(20));

    @TempDir
    Path directory;
    private final SortedMap<Integer, Endpoint> endpoints = new TreeMap<>();
    private final SortedMap<Integer, RaftServer> servers = new TreeMap<>();

    @BeforeEach
    void choosePorts() throws IOException {
        List<ServerSocket> sockets = new ArrayList<>();
        for (int id = 1; id <= 3; id++) {
            ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
            sockets.add(socket);
            endpoints.put(id, new Endpoint("localhost", socket.getLocalPort()));
        }
        for (ServerSocket socket : sockets) {
            socket.close();
        }
    }

    @AfterEach
    void stopAll() {
        servers.values().forEach(RaftServer::close);
    }

    @Test
    void threeServersKeepWhatClientsWriteThroughRestarts() throws Exception {
        startAll();
        try (RaftClient client = client()) {
            client.put("colour", "blue");
            assertThat(client.compareAndSet("colour", "red", "green")).isFalse();
            stop(leader());
            assertThat(client.get("colour")).contains("blue");
            assertThat(client.compareAndSet("colour", "blue", "green")).isTrue();
        }
        stopAll();
        startAll();
        try (RaftClient client = client()) {
            assertThat(client.get("colour")).contains("green");
            assertThat(client.get("shape")).isEmpty();
        }
    }

    /** Its kernel accepts the connection, so only the time-out for the reply helps. */
    @Test
    void aPeerThatNeverAnswersHoldsNobodyUp() throws Exception {
        Endpoint silent = endpoints.get(3);
        try (ServerSocket deaf = new ServerSocket(silent.port(), 50, InetAddress.getByName(silent.host()))) {
            start(1);
            start(2);
            try (RaftClient client = client()) {
                client.put("colour", "blue");
                assertThat(client.get("colour")).contains("blue");
            }
            assertThat(deaf.isBound()).isTrue();
        }
    }

    @Test
    void bytesThatAreNoMessageEndTheConnectionAndNothingElse() throws Exception {
        startAll();
        for (Endpoint endpoint : endpoints.values()) {
            try (Socket stranger = new Socket(endpoint.host(), endpoint.port())) {
                stranger.getOutputStream().write("GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                assertThat(stranger.getInputStream().read()).isEqualTo(-1);
            }
        }
        try (RaftClient client = client()) {
            client.put("colour", "blue");
        }
    }

    @Test
    void aClientThatCannotReachAnybodyKnowsThatNothingHappened() {
        try (RaftClient client = new RaftClient(List.copyOf(endpoints.values()),
                PATIENT.withCall(Duration.ofMillis(100)))) {
            assertThatExceptionOfType(RaftClientException.NotApplied.class)
                    .isThrownBy(() -> client.put("k", "v"))
                    .withMessageContaining("no answer within 100 ms")
                    .withMessageContaining("no connection to localhost:");
        }
    }

    @Test
    void aFailingDiskStopsTheServerLoudly() throws Exception {
        SortedMap<Integer, Endpoint> alone = new TreeMap<>(endpoints.headMap(2));
        RaftConfig config = new RaftConfig(1, alone, directory, Timing.DEFAULT);
        RaftServer server = new RaftServer(config, new FailingStorage(), RaftListener.NONE);
        servers.put(1, server);
        server.start();
        assertThatIllegalStateException().isThrownBy(server::awaitTermination)
                .withMessageContaining("server 1 has failed").withMessageContaining("no space left");
    }

    @Test
    void aSecondServerAtTheSameAddressIsRefusedBeforeItTouchesTheFiles() throws Exception {
        RaftConfig config = new RaftConfig(1, endpoints, directory, Timing.DEFAULT);
        servers.put(1, new RaftServer(config));
        assertThatIOException().isThrownBy(() -> new RaftServer(config))
                .withMessageContaining("cannot listen at [" + endpoints.get(1) + "]")
                .withMessageContaining("running already");
    }

    private void startAll() throws IOException {
        for (int id : endpoints.keySet()) {
            start(id);
        }
    }

    private void start(int id) throws IOException {
        RaftConfig config = new RaftConfig(id, endpoints, directory.resolve("data-" + id), Timing.DEFAULT);
        RaftServer server = new RaftServer(config);
        servers.put(id, server);
        server.start();
    }

    private void stop(int id) {
        servers.remove(id).close();
    }

    private int leader() {
        return servers.values().stream().map(RaftServer::status).filter(s -> s.role() == Role.LEADER)
                .map(s -> s.id()).findFirst().orElse(servers.firstKey());
    }

    private RaftClient client() {
        return new RaftClient(List.copyOf(endpoints.values()), PATIENT);
    }

    /** A disk that is full from the first write on. */
    private static final class FailingStorage implements RaftStorage {
        @Override
        public RecoveredState recover() {
            return new RecoveredState(0, NO_VOTE, List.of());
        }

        @Override
        public void saveTermAndVote(long term, int votedFor) {
            // fails at the sync
        }

        @Override
        public void append(List<LogEntry> entries) {
            // fails at the sync
        }

        @Override
        public void truncateFrom(long index) {
            // fails at the sync
        }

        @Override
        public void sync() throws IOException {
            throw new IOException("no space left on device");
        }

        @Override
        public void close() {
            // nothing to give back
        }
    }
}
