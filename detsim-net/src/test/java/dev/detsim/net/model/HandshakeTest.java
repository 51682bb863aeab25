package dev.detsim.net.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.detsim.FaultKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HandshakeTest {
    private static final Duration LONG = Duration.ofMinutes(5);
    private final Lab lab = new Lab(1);

    @Test
    void connectingTakesARoundTripAndAcceptingHalfAsMuchMore() throws ErrnoException {
        lab.network.weather().latency(new Latency(1_000_000, 1_000_000));
        Listener listener = lab.listen(2);
        Endpoint client = lab.connect(1, 2);
        assertThat(client.isConnecting()).isTrue();
        assertThat(lab.until(LONG, client::isEstablished)).isTrue();
        assertThat(lab.now).isEqualTo(2_000_000);
        assertThat(listener.isAcceptable()).isFalse();
        assertThat(lab.until(LONG, listener::isAcceptable)).isTrue();
        assertThat(lab.now).isEqualTo(3_000_000);
        assertThat(listener.accept().remote()).isEqualTo(client.local());
        assertThat(lab.network.next()).as("nothing is left to happen").isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void nobodyListeningIsRefusedAfterARoundTrip() throws ErrnoException {
        lab.network.weather().latency(new Latency(1_000_000, 1_000_000));
        lab.host(2);
        Endpoint client = lab.connect(1, 2);
        assertThat(lab.until(LONG, () -> !client.isConnecting())).isTrue();
        assertThat(lab.now).isEqualTo(2_000_000);
        assertThat(client.takeError()).isEqualTo(Errno.ECONNREFUSED);
    }

    @Test
    void noHostAtTheAddressTimesOutAfter127Seconds() throws ErrnoException {
        Endpoint client = lab.connect(1, 9);
        assertThat(lab.until(LONG, () -> !client.isConnecting())).isTrue();
        assertThat(Duration.ofNanos(lab.now)).isEqualTo(Duration.ofSeconds(127));
        assertThat(client.takeError()).isEqualTo(Errno.ETIMEDOUT);
    }

    @Test
    void partitionTimesOutToo() throws ErrnoException {
        lab.listen(2);
        lab.cut(1, 2);
        Endpoint client = lab.connect(1, 2);
        assertThat(lab.until(LONG, () -> !client.isConnecting())).isTrue();
        assertThat(client.takeError()).isEqualTo(Errno.ETIMEDOUT);
        assertThat(lab.felt).containsEntry(FaultKind.PARTITION, 7);
    }

    @Test
    void healedPartitionLetsTheNextSynThrough() throws ErrnoException {
        Listener listener = lab.listen(2);
        Rule cut = lab.cut(1, 2);
        Endpoint client = lab.connect(1, 2);
        lab.pass(Duration.ofSeconds(4));
        lab.heal(cut);
        assertThat(lab.until(LONG, listener::isAcceptable)).isTrue();
        assertThat(Duration.ofNanos(lab.now)).isBetween(Duration.ofSeconds(7), Duration.ofMillis(7010));
        assertThat(client.isEstablished()).isTrue();
    }

    @Test
    void lostAnswersLeaveNoHalfOpenConnectionBehind() throws ErrnoException {
        Listener listener = lab.listen(2, 0);
        lab.cutOneWay(2, 1);
        Endpoint client = lab.connect(1, 2);
        lab.pass(LONG);
        assertThat(client.takeError()).isEqualTo(Errno.ETIMEDOUT);
        assertThat(listener.isFull()).isFalse();
        assertThat(listener.isAcceptable()).isFalse();
    }

    @Test
    void lostAckIsRepeatedWhenTheServerAsks() throws ErrnoException {
        Listener listener = lab.listen(2);
        Endpoint client = lab.connect(1, 2);
        lab.until(LONG, client::isEstablished);
        Rule cut = lab.cutOneWay(1, 2);
        lab.pass(Duration.ofMillis(100));
        assertThat(listener.isAcceptable()).isFalse();
        lab.heal(cut);
        assertThat(lab.until(Duration.ofSeconds(2), listener::isAcceptable)).isTrue();
    }

    @Test
    void firstDataStandsForALostAck() throws ErrnoException {
        Listener listener = lab.listen(2);
        Endpoint client = lab.connect(1, 2);
        lab.until(LONG, client::isEstablished);
        Rule cut = lab.cutOneWay(1, 2);
        lab.pass(Duration.ofMillis(100));
        lab.heal(cut);
        lab.write(client, "hello");
        assertThat(lab.until(Duration.ofMillis(100), listener::isAcceptable)).isTrue();
        assertThat(lab.read(listener.accept())).isNotEmpty();
    }

    @Test
    void fullBacklogDropsSynUntilOneIsAccepted() throws ErrnoException {
        Listener listener = lab.listen(2, 1);
        List<Endpoint> clients = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            clients.add(lab.connect(1, 2));
        }
        lab.pass(Duration.ofMillis(500));
        assertThat(clients).filteredOn(Endpoint::isEstablished).hasSize(2);
        listener.accept();
        lab.pass(Duration.ofSeconds(1));
        assertThat(clients).allMatch(Endpoint::isEstablished);
    }

    @Test
    void givenUpAttemptIsForgottenByTheServer() throws ErrnoException {
        Listener listener = lab.listen(2, 0);
        lab.connect(1, 2).close(lab.now);
        lab.pass(Duration.ofMillis(100));
        assertThat(listener.isAcceptable()).isFalse();
        assertThat(listener.isFull()).isFalse();
    }

    @Test
    void closedListenerResetsWhatWaitsAndRefusesWhatComes() throws ErrnoException {
        Lab.Pair pair = lab.pair();
        Endpoint waiting = lab.connect(1, 2);
        lab.until(LONG, pair.listener()::isAcceptable);
        pair.listener().close(lab.now);
        Endpoint late = lab.connect(1, 2);
        lab.pass(Duration.ofMillis(100));
        assertThat(waiting.takeError()).isEqualTo(Errno.ECONNRESET);
        assertThat(late.takeError()).isEqualTo(Errno.ECONNREFUSED);
        assertThat(pair.client().isEstablished()).as("accepted connections live on").isTrue();
    }

    @Test
    void loopbackKnowsNoPartitionAndNoLoss() throws ErrnoException {
        lab.cut(1, 1);
        lab.install(new Loss(1));
        Listener listener = lab.listen(1);
        Endpoint own = lab.connect(1, 1);
        Endpoint loopback =
                lab.host(1).connect(lab.now, null, new Address(Address.LOOPBACK, Lab.PORT), Settings.DEFAULT);
        lab.pass(Duration.ofMillis(1));
        assertThat(own.isEstablished()).isTrue();
        assertThat(loopback.isEstablished()).isTrue();
        assertThat(loopback.local().ip()).isEqualTo(Address.LOOPBACK);
        assertThat(listener.isAcceptable()).isTrue();
    }

    @Test
    void loopbackListenerIsRefusedToOthers() throws ErrnoException {
        lab.listen(2, new Address(Address.LOOPBACK, Lab.PORT), 50);
        Endpoint client = lab.connect(1, 2);
        lab.pass(Duration.ofMillis(100));
        assertThat(client.takeError()).isEqualTo(Errno.ECONNREFUSED);
    }

    @Test
    void loopbackSocketCannotReachOthers() throws ErrnoException {
        Station station = lab.host(1);
        lab.listen(2);
        Binding binding = station.bind(new Address(Address.LOOPBACK, 0), false, false);
        assertThatExceptionOfType(ErrnoException.class)
                .isThrownBy(() -> station.connect(lab.now, binding, Lab.at(2), Settings.DEFAULT))
                .matches(e -> e.errno() == Errno.EINVAL);
    }
}
