package dev.detsim.net.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.detsim.FaultKind;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConnectionTest {
    private static final Duration SHORT = Duration.ofMillis(20);
    private static final Duration LONG = Duration.ofMinutes(30);
    private final Lab lab = new Lab(3);
    private Endpoint client;
    private Endpoint server;

    @BeforeEach
    void connect() throws ErrnoException {
        Lab.Pair pair = lab.pair();
        client = pair.client();
        server = pair.server();
    }

    @Test
    void bytesArriveBothWays() throws ErrnoException {
        lab.write(client, "ping");
        lab.pass(SHORT);
        assertThat(lab.read(server)).isEqualTo("ping");
        lab.write(server, "pong");
        lab.pass(SHORT);
        assertThat(lab.read(client)).isEqualTo("pong");
        assertThat(lab.read(client)).as("nothing more").isEmpty();
    }

    @Test
    void watcherIsToldWhenDataArrives() throws ErrnoException {
        int[] told = new int[1];
        server.watch(ready -> told[0] |= ready);
        lab.write(client, "x");
        assertThat(told[0]).isZero();
        lab.pass(SHORT);
        assertThat(told[0] & Watcher.READ).isNotZero();
    }

    @Test
    void smallWritesMergeWhileOneIsUnacknowledged() throws ErrnoException {
        lab.write(client, "a");
        lab.write(client, "b");
        lab.write(client, "c");
        assertThat(lab.until(SHORT, () -> server.available() > 0)).isTrue();
        assertThat(server.available()).isEqualTo(1);
        lab.pass(SHORT);
        assertThat(lab.read(server)).isEqualTo("abc");
    }

    @Test
    void noDelaySendsEachWriteAtOnce() throws ErrnoException {
        client.settings(lab.now, new Settings(65536, 65536, true, null));
        long before = lab.segments;
        lab.write(client, "a");
        lab.write(client, "b");
        assertThat(lab.segments - before).isEqualTo(2);
    }

    @Test
    void senderWaitsForAReaderThatDoesNotRead() throws ErrnoException {
        int taken = fill();
        assertThat(taken).isEqualTo(2 * 65536);
        assertThat(client.isWritable(lab.now)).isFalse();
        assertThat(server.available()).isEqualTo(65536);
        lab.read(server);
        lab.pass(SHORT);
        assertThat(client.isWritable(lab.now)).isTrue();
    }

    @Test
    void lostWindowUpdateIsAskedFor() throws ErrnoException {
        fill();
        Rule cut = lab.cutOneWay(2, 1);
        lab.read(server);
        lab.pass(Duration.ofMillis(50));
        assertThat(client.isWritable(lab.now)).isFalse();
        lab.heal(cut);
        lab.pass(Duration.ofSeconds(1));
        assertThat(client.isWritable(lab.now)).isTrue();
        assertThat(server.available()).isEqualTo(65536);
    }

    @Test
    void halfClosedSideStillReads() throws ErrnoException {
        lab.write(client, "request");
        client.shutdownOutput(lab.now);
        lab.pass(SHORT);
        assertThat(lab.read(server)).isEqualTo("request");
        assertThat(lab.read(server)).isEqualTo("<end>");
        lab.write(server, "response");
        server.close(lab.now);
        lab.pass(SHORT);
        assertThat(lab.read(client)).isEqualTo("response");
        assertThat(lab.read(client)).isEqualTo("<end>");
        fails(Errno.EPIPE, () -> lab.write(client, "more"));
    }

    @Test
    void closingWithUnreadDataResets() throws ErrnoException {
        lab.write(client, "unread");
        lab.pass(SHORT);
        server.close(lab.now);
        lab.pass(SHORT);
        fails(Errno.ECONNRESET, () -> lab.read(client));
        assertThat(lab.read(client)).as("the error is reported once, then the end").isEqualTo("<end>");
        fails(Errno.EPIPE, () -> lab.write(client, "more"));
    }

    @Test
    void writingToAClosedPeerIsABrokenPipe() throws ErrnoException {
        server.close(lab.now);
        lab.pass(SHORT);
        assertThat(lab.read(client)).isEqualTo("<end>");
        assertThat(lab.write(client, "first")).as("goes out, RST comes back").isEqualTo(5);
        lab.pass(SHORT);
        fails(Errno.EPIPE, () -> lab.write(client, "second"));
    }

    @Test
    void dataThatArrivedBeforeAResetCanBeRead() throws ErrnoException {
        lab.write(server, "last words");
        lab.pass(SHORT);
        server.abort(lab.now);
        lab.pass(SHORT);
        assertThat(lab.read(client)).isEqualTo("last words");
        fails(Errno.ECONNRESET, () -> lab.read(client));
    }

    @Test
    void closedEndpointStillSendsWhatIsBuffered() throws ErrnoException {
        int total = client.write(lab.now, new byte[60_000], 0, 60_000);
        client.close(lab.now);
        int read = 0;
        while (lab.until(SHORT, server::isReadable) && server.available() > 0) {
            read += lab.read(server).length();
        }
        assertThat(read).isEqualTo(total);
        assertThat(lab.read(server)).isEqualTo("<end>");
    }

    @Test
    void partitionDelaysAndIsNotSeenAsTheEnd() throws ErrnoException {
        Rule cut = lab.cut(1, 2);
        lab.write(client, "patience");
        lab.pass(Duration.ofSeconds(60));
        assertThat(server.isReadable()).isFalse();
        assertThat(client.isEstablished()).isTrue();
        lab.heal(cut);
        lab.pass(Duration.ofSeconds(60));
        assertThat(lab.read(server)).isEqualTo("patience");
        assertThat(lab.felt).containsKey(FaultKind.PARTITION);
    }

    @Test
    void partitionCatchesWhatIsOnTheWire() throws ErrnoException {
        lab.write(client, "on the wire");
        Rule cut = lab.cut(1, 2);
        lab.pass(Duration.ofMillis(100));
        assertThat(server.isReadable()).isFalse();
        lab.heal(cut);
        lab.pass(Duration.ofSeconds(1));
        assertThat(lab.read(server)).isEqualTo("on the wire");
    }

    @Test
    void oneWayPartitionLetsTheOtherWayThrough() throws ErrnoException {
        lab.cutOneWay(1, 2);
        lab.write(server, "down");
        lab.write(client, "up");
        lab.pass(Duration.ofSeconds(5));
        assertThat(lab.read(client)).isEqualTo("down");
        assertThat(server.isReadable()).isFalse();
        assertThat(lab.felt).containsOnlyKeys(FaultKind.PARTITION_ONE_WAY);
    }

    @Test
    void unacknowledgedDataTimesOutAfterAQuarterOfAnHour() throws ErrnoException {
        lab.cut(1, 2);
        long start = lab.now;
        lab.write(client, "anybody?");
        assertThat(lab.until(LONG, () -> !client.isEstablished())).isTrue();
        assertThat(Duration.ofNanos(lab.now - start)).isBetween(Duration.ofMinutes(15), Duration.ofMinutes(16));
        fails(Errno.ETIMEDOUT, () -> lab.read(client));
    }

    @Test
    void lostAcknowledgementsAloneTimeOutToo() throws ErrnoException {
        lab.cutOneWay(2, 1);
        lab.write(client, "heard, but I never learn of it");
        lab.pass(LONG);
        assertThat(server.available()).isPositive();
        fails(Errno.ETIMEDOUT, () -> lab.read(client));
    }

    @Test
    void peerThatDiedBehindAPartitionIsDiscoveredWhenSendingToIt() throws ErrnoException {
        lab.write(client, "unread");
        lab.pass(SHORT);
        Rule cut = lab.cut(1, 2);
        server.close(lab.now);
        lab.pass(Duration.ofMinutes(5));
        lab.heal(cut);
        lab.pass(Duration.ofMinutes(5));
        assertThat(client.isEstablished()).as("the RST was lost, and nobody told").isTrue();
        lab.write(client, "hello?");
        lab.pass(SHORT);
        fails(Errno.ECONNRESET, () -> lab.read(client));
    }

    @Test
    void keepAliveDiscoversIt() throws ErrnoException {
        Settings.Patience patience = new Settings.Patience(10_000_000_000L, 1_000_000_000L, 3);
        client.settings(lab.now, new Settings(65536, 65536, false, patience));
        lab.pass(Duration.ofMinutes(1));
        assertThat(client.isEstablished()).as("an answering peer").isTrue();
        lab.cut(1, 2);
        lab.pass(Duration.ofMinutes(1));
        fails(Errno.ETIMEDOUT, () -> lab.read(client));
    }

    @Test
    void lingeringWaitsForTheLastAcknowledgement() throws ErrnoException {
        lab.write(client, "important");
        client.shutdownOutput(lab.now);
        assertThat(client.isDrained(lab.now)).isFalse();
        lab.pass(SHORT);
        assertThat(client.isDrained(lab.now)).isTrue();
    }

    private int fill() throws ErrnoException {
        int taken = 0;
        for (int i = 0; i < 40; i++) {
            taken += client.write(lab.now, new byte[10_000], 0, 10_000);
            lab.pass(SHORT);
        }
        return taken;
    }

    private static void fails(Errno errno, ThrowingCallable call) {
        assertThatExceptionOfType(ErrnoException.class).isThrownBy(call).matches(e -> e.errno() == errno);
    }
}
