package dev.detsim.samples.raft.net;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detsim.samples.raft.kv.Command;
import dev.detsim.samples.raft.kv.Operation;
import dev.detsim.samples.raft.log.LogEntry;
import dev.detsim.samples.raft.message.AppendEntries;
import dev.detsim.samples.raft.message.Endpoint;
import dev.detsim.samples.raft.message.PeerReply;
import dev.detsim.samples.raft.message.PeerRequest;
import dev.detsim.samples.raft.message.RequestVote;
import dev.detsim.samples.raft.message.RequestVoteReply;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PeerLinkTest {
    private static final PeerRequest VOTE = new RequestVote(1, 1, 0, 0);
    private static final PeerReply GRANTED = new RequestVoteReply(1, true);

    private final BlockingQueue<PeerReply> replies = new LinkedBlockingQueue<>();
    private final Workers workers = new Workers(e -> {
        throw new AssertionError(e);
    });
    private ServerSocket peer;
    private PeerLink link;

    @BeforeEach
    void listen() throws IOException {
        peer = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    private void startLink(Duration rpcTimeout) {
        link = new PeerLink(new Endpoint("localhost", peer.getLocalPort()), rpcTimeout);
        workers.start("link", () -> link.run((_, reply) -> replies.add(reply)));
    }

    @AfterEach
    void closeEndsTheThread() throws IOException {
        link.close();
        workers.join();
        peer.close();
    }

    @Test
    void keepsItsConnection() throws Exception {
        startLink(Duration.ofSeconds(30));
        link.post(VOTE);
        try (Connection connection = new Connection(peer.accept(), Duration.ofSeconds(30))) {
            for (int i = 0; i < 3; i++) {
                assertThat(connection.receive()).isEqualTo(VOTE);
                connection.send(GRANTED);
                assertThat(replies.take()).isEqualTo(GRANTED);
                link.post(VOTE);
            }
        }
    }

    @Test
    void connectsAnewAfterATimeOut() throws Exception {
        startLink(Duration.ofMillis(20));
        try (Socket silent = acceptWhilePosting(VOTE); Socket next = acceptWhilePosting(VOTE)) {
            assertThat(next.getPort()).isNotEqualTo(silent.getPort());
        }
    }

    /** The message is larger than what both sides buffer, and there is no time-out for a blocking write. */
    @Test
    void cutsOffAPeerThatDoesNotRead() throws Exception {
        startLink(Duration.ofMillis(20));
        PeerRequest large = largeRequest();
        link.post(large);
        try (Socket deaf = peer.accept(); Socket next = acceptWhilePosting(large)) {
            assertThat(next.getPort()).isNotEqualTo(deaf.getPort());
        }
    }

    private Socket acceptWhilePosting(PeerRequest request) throws IOException {
        peer.setSoTimeout(10);
        while (true) {
            try {
                return peer.accept();
            } catch (SocketTimeoutException e) {
                link.post(request);
            }
        }
    }

    private static PeerRequest largeRequest() {
        Operation put = new Operation.Put("k", "v".repeat(Operation.MAX_VALUE));
        LogEntry entry = new LogEntry(1, 1, new Command.InSession(1, 1, put));
        List<LogEntry> entries = Collections.nCopies(300, entry);
        return new AppendEntries(1, 1, 0, 0, entries, 0);
    }
}
