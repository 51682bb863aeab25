package dev.detsim.samples.raft.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.detsim.samples.raft.kv.Command.InSession;
import dev.detsim.samples.raft.kv.Command.OpenSession;
import dev.detsim.samples.raft.kv.Operation.Get;
import dev.detsim.samples.raft.kv.Operation.Put;
import dev.detsim.samples.raft.kv.Outcome;
import dev.detsim.samples.raft.kv.Result;
import dev.detsim.samples.raft.message.ClientReply;
import dev.detsim.samples.raft.message.ClientReply.Applied;
import dev.detsim.samples.raft.message.ClientReply.LeadershipLost;
import dev.detsim.samples.raft.message.ClientReply.NotLeader;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Section 8: a client finds the leader, and a retry is the same request again. */
@Timeout(60)
class RaftClientTest {
    private static final ClientTiming PATIENT =
            new ClientTiming(Duration.ofSeconds(30), Duration.ofSeconds(20), Duration.ofMillis(1));
    private static final ClientReply OPENED = new Applied(new Outcome.SessionOpened(7));
    private static final ClientReply WRITTEN = new Applied(new Outcome.Completed(new Result.Written()));
    private static final ClientReply EXPIRED = new Applied(new Outcome.SessionExpired());

    private ScriptedServer one;
    private ScriptedServer two;

    @BeforeEach
    void twoServers() throws IOException {
        one = new ScriptedServer();
        two = new ScriptedServer();
    }

    @AfterEach
    void stop() throws IOException {
        one.close();
        two.close();
    }

    @Test
    void numbersTheOperationsOfItsSession() throws Exception {
        one.reply(OPENED).reply(WRITTEN).reply(new Applied(new Outcome.Completed(new Result.Found("v")))).start();
        try (RaftClient client = client(PATIENT)) {
            client.put("k", "v");
            assertThat(client.get("k")).contains("v");
        }
        assertThat(one.received()).containsExactly(new OpenSession(), put(7, 1), new InSession(7, 2, new Get("k")));
    }

    @Test
    void aRetryElsewhereIsTheSameRequest() throws Exception {
        one.reply(OPENED).hangUp().start();
        two.reply(WRITTEN).start();
        try (RaftClient client = client(PATIENT)) {
            client.put("k", "v");
        }
        assertThat(one.received()).endsWith(put(7, 1));
        assertThat(two.received()).containsExactly(put(7, 1));
    }

    @Test
    void retriesWhenTheLeaderIsDeposed() throws Exception {
        one.reply(OPENED).reply(new LeadershipLost()).start();
        two.reply(WRITTEN).start();
        try (RaftClient client = client(PATIENT)) {
            client.put("k", "v");
        }
        assertThat(two.received()).containsExactly(put(7, 1));
    }

    @Test
    void followsTheHintToAServerThatItDidNotKnow() throws Exception {
        one.reply(new NotLeader(Optional.of(two.endpoint()))).start();
        two.reply(OPENED).reply(WRITTEN).start();
        try (RaftClient client = new RaftClient(List.of(one.endpoint()), PATIENT)) {
            client.put("k", "v");
        }
        assertThat(two.received()).containsExactly(new OpenSession(), put(7, 1));
    }

    @Test
    void saysThatTheOutcomeIsUnknownWhenALeaderMayHaveItInItsLog() throws Exception {
        one.reply(OPENED).hangUp().start();
        two.close();
        try (RaftClient client = client(new ClientTiming(Duration.ofMillis(500), Duration.ofSeconds(1),
                Duration.ofMillis(100)))) {
            assertThatExceptionOfType(RaftClientException.OutcomeUnknown.class).isThrownBy(() -> client.put("k", "v"))
                    .withMessageContaining("Put of key [k]").withMessageContaining("no answer within 500 ms");
        }
    }

    @Test
    void saysThatNothingHappenedWhenNobodyWasTheLeader() throws Exception {
        one.reply(OPENED);
        for (int i = 0; i < 100; i++) {
            one.reply(new NotLeader(Optional.empty()));
            two.reply(new NotLeader(Optional.empty()));
        }
        one.start();
        two.start();
        try (RaftClient client = client(new ClientTiming(Duration.ofMillis(500), Duration.ofSeconds(20),
                Duration.ofMillis(100)))) {
            assertThatExceptionOfType(RaftClientException.NotApplied.class).isThrownBy(() -> client.put("k", "v"));
        }
    }

    @Test
    void opensAnotherSessionIfItsOwnExpired() throws Exception {
        one.reply(OPENED).reply(EXPIRED).reply(new Applied(new Outcome.SessionOpened(9))).reply(WRITTEN).start();
        try (RaftClient client = client(PATIENT)) {
            client.put("k", "v");
        }
        assertThat(one.received()).endsWith(new OpenSession(), put(9, 2));
    }

    /** The first attempt may have been applied before the session expired. */
    @Test
    void doesNotRepeatAnOperationInANewSessionAfterARetry() throws Exception {
        one.reply(OPENED).hangUp().start();
        two.reply(EXPIRED).start();
        try (RaftClient client = client(PATIENT)) {
            assertThatExceptionOfType(RaftClientException.OutcomeUnknown.class).isThrownBy(() -> client.put("k", "v"))
                    .withMessageContaining("session has expired");
        }
    }

    private RaftClient client(ClientTiming timing) {
        return new RaftClient(List.of(one.endpoint(), two.endpoint()), timing);
    }

    private static InSession put(long session, long sequence) {
        return new InSession(session, sequence, new Put("k", "v"));
    }
}
