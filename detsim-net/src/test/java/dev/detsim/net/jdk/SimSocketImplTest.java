package dev.detsim.net.jdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.detsim.core.driver.Owner;
import dev.detsim.net.SimulatedNetwork;
import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.net.SocketOptions;
import java.net.SocketTimeoutException;
import java.net.StandardSocketOptions;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import jdk.net.ExtendedSocketOptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Blocking sockets without threads: the test is the one thread of a {@link FakeWorld}. */
class SimSocketImplTest {
    private static final int PORT = 7000;
    private FakeWorld world;
    private SimulatedNetwork network;
    private Owner client;
    private Owner server;
    private SimSocketImpl listener;

    @BeforeEach
    void listen() throws IOException {
        world = new FakeWorld(3);
        network = new SimulatedNetwork(world);
        server = world.on(1);
        listener = created(true);
        listener.bind(InetAddress.ofLiteral("0.0.0.0"), PORT);
        listener.listen(50);
        client = world.on(0);
    }

    @Test
    void echo() throws IOException {
        SimSocketImpl here = connected();
        SimSocketImpl there = accepted();
        here.getOutputStream().write("hello".getBytes(StandardCharsets.US_ASCII));
        assertThat(there.getInputStream().readNBytes(5)).isEqualTo("hello".getBytes(StandardCharsets.US_ASCII));
        there.getOutputStream().write('!');
        there.close();
        assertThat(here.getInputStream().readAllBytes()).isEqualTo(new byte[] {'!'});
        assertThat(world.counters).containsEntry("connections", 1L).containsEntry("bytes", 6L).containsKey("segments");
    }

    @Test
    void bothEndsKnowEachOther() throws IOException {
        SimSocketImpl here = connected();
        SimSocketImpl there = accepted();
        assertThat(here).hasToString("Socket[addr=n1/10.0.0.2,port=7000,localport=32768]");
        assertThat(there).hasToString("Socket[addr=/10.0.0.1,port=32768,localport=7000]");
        assertThat(here.getOption(SocketOptions.SO_BINDADDR)).isEqualTo(InetAddress.ofLiteral("10.0.0.1"));
        assertThat(there.getOption(SocketOptions.SO_BINDADDR)).isEqualTo(InetAddress.ofLiteral("10.0.0.2"));
    }

    @Test
    void refused() {
        assertThatExceptionOfType(ConnectException.class)
                .isThrownBy(() -> created(false).connect(at(1, PORT + 1), 0)).withMessage("Connection refused");
    }

    @Test
    void connectTimesOut() {
        network.partition(List.of(new FakeNode("n0")), List.of(new FakeNode("n1")));
        assertThatExceptionOfType(SocketTimeoutException.class)
                .isThrownBy(() -> created(false).connect(at(1, PORT), 700)).withMessage("Connect timed out");
        assertThat(world.millis()).isEqualTo(700);
        assertThatExceptionOfType(ConnectException.class)
                .isThrownBy(() -> created(false).connect(at(1, PORT), 0)).withMessage("Connection timed out");
        assertThat(world.millis()).isEqualTo(127_700);
        assertThat(world.counters).containsEntry("partition", 8L);
    }

    @Test
    void acceptAndReadTimeOut() throws IOException {
        listener.setOption(SocketOptions.SO_TIMEOUT, 30);
        assertThatExceptionOfType(SocketTimeoutException.class)
                .isThrownBy(this::accepted).withMessage("Accept timed out");
        SimSocketImpl here = connected();
        here.setOption(SocketOptions.SO_TIMEOUT, 40);
        long start = world.millis();
        assertThatExceptionOfType(SocketTimeoutException.class)
                .isThrownBy(() -> here.getInputStream().read()).withMessage("Read timed out");
        assertThat(world.millis() - start).isEqualTo(40);
    }

    @Test
    void closeWakesReaderAcceptorAndWriter() throws IOException {
        SimSocketImpl here = connected();
        accepted();
        world.in(10, listener::close);
        closed(this::accepted);
        world.in(10, here::close);
        closed(() -> here.getInputStream().read());
        closed(() -> here.getOutputStream().write(1));
    }

    @Test
    void writerWaitsForRoomAndCloseWakesIt() throws IOException {
        SimSocketImpl here = connected();
        SimSocketImpl there = accepted();
        world.in(500, () -> there.getInputStream().readNBytes(65536));
        here.getOutputStream().write(new byte[160_000]);
        assertThat(world.millis()).isGreaterThanOrEqualTo(500);
        world.in(10, here::close);
        closed(() -> here.getOutputStream().write(new byte[1 << 20]));
    }

    @Test
    void killWithUnreadDataResets() throws IOException {
        SimSocketImpl here = connected();
        accepted();
        here.getOutputStream().write(1);
        world.pass(10);
        network.processEnded(server);
        world.pass(10);
        for (int i = 0; i < 2; i++) {
            fails("Connection reset", () -> here.getInputStream().read());
        }
        fails("Broken pipe", () -> here.getOutputStream().write(1));
    }

    @Test
    void closeWithUnreadDataSendsTheEndAheadOfTheReset() throws IOException {
        SimSocketImpl here = connected();
        SimSocketImpl there = accepted();
        here.getOutputStream().write(1);
        world.pass(10);
        there.close();
        assertThat(here.getInputStream().read()).isEqualTo(-1);
        world.pass(10);
        fails("Broken pipe", () -> here.getOutputStream().write(1));
    }

    @Test
    void killedProcessesSocketsClose() throws IOException {
        SimSocketImpl here = connected();
        accepted();
        network.processEnded(server);
        assertThat(here.getInputStream().read()).isEqualTo(-1);
        assertThatExceptionOfType(ConnectException.class).isThrownBy(this::connected);
        world.as(world.on(1));
        SimSocketImpl next = created(true);
        next.bind(InetAddress.ofLiteral("0.0.0.0"), PORT);
        next.listen(50);
    }

    @Test
    void shutdownsAreSeenOnBothSides() throws IOException {
        SimSocketImpl here = connected();
        SimSocketImpl there = accepted();
        world.in(10, there::shutdownInput);
        assertThat(there.getInputStream().read()).isEqualTo(-1);
        here.shutdownOutput();
        fails("Broken pipe", () -> here.getOutputStream().write(1));
        there.getOutputStream().write(7);
        assertThat(here.getInputStream().read()).isEqualTo(7);
    }

    @Test
    void lingeringCloseWaitsForThePeerButNotForEver() throws IOException {
        SimSocketImpl here = connected();
        accepted();
        here.setOption(SocketOptions.SO_LINGER, 5);
        network.partition(List.of(new FakeNode("n0")), List.of(new FakeNode("n1")));
        here.getOutputStream().write(1);
        long start = world.millis();
        here.close();
        assertThat(world.millis() - start).isEqualTo(5000);
        SimSocketImpl aborted = created(false);
        network.heal();
        aborted.connect(at(1, PORT), 0);
        SimSocketImpl there = accepted();
        aborted.setOption(SocketOptions.SO_LINGER, 0);
        aborted.close();
        fails("Connection reset", () -> there.getInputStream().read());
    }

    @Test
    void binding() throws IOException {
        world.as(server);
        SimSocketImpl second = created(true);
        assertThatExceptionOfType(BindException.class)
                .isThrownBy(() -> second.bind(InetAddress.ofLiteral("0.0.0.0"), PORT))
                .withMessage("Address already in use");
        assertThatExceptionOfType(BindException.class)
                .isThrownBy(() -> second.bind(InetAddress.ofLiteral("10.0.0.1"), 0))
                .withMessage("Cannot assign requested address");
        second.bind(InetAddress.ofLiteral("127.0.0.1"), 0);
        assertThat(second.toString()).endsWith("localport=32768]");
        fails("Already bound", () -> second.bind(InetAddress.ofLiteral("127.0.0.1"), 0));
        SimSocketImpl local = created(false);
        local.bind(InetAddress.ofLiteral("127.0.0.1"), 0);
        fails("Invalid argument", () -> local.connect(at(2, PORT), 0));
    }

    @Test
    void statesAreChecked() throws IOException {
        SimSocketImpl fresh = (SimSocketImpl) network.socketImpl(false);
        fails("Socket not created", () -> fresh.setOption(SocketOptions.TCP_NODELAY, true));
        fails("Not created", () -> fresh.connect(at(1, PORT), 0));
        fails("Not connected", () -> created(false).available());
        fails("Not bound", () -> created(true).listen(1));
        SimSocketImpl here = connected();
        fails("Already connected", () -> here.connect(at(1, PORT), 0));
        assertThatThrownBy(() -> created(false).connect(InetSocketAddress.createUnresolved("nowhere", 1), 0))
                .isInstanceOf(UnknownHostException.class).hasMessage("nowhere");
    }

    @Test
    void optionsHaveTheLimitsOfLinux() throws IOException {
        SimSocketImpl here = created(false);
        here.setOption(StandardSocketOptions.SO_RCVBUF, 1);
        assertThat(here.getOption(SocketOptions.SO_RCVBUF)).isEqualTo(1152);
        here.setOption(StandardSocketOptions.SO_LINGER, -7);
        assertThat(here.getOption(SocketOptions.SO_LINGER)).isEqualTo(false);
        assertThat(here.getOption(ExtendedSocketOptions.TCP_KEEPIDLE)).isEqualTo(7200);
        fails("Invalid argument", () -> here.setOption(ExtendedSocketOptions.TCP_KEEPCOUNT, 128));
        fails("SO_SNDBUF <= 0", () -> here.setOption(SocketOptions.SO_SNDBUF, 0));
        fails("Bad value for TCP_NODELAY", () -> here.setOption(SocketOptions.TCP_NODELAY, 1));
        fails("timeout < 0", () -> here.setOption(SocketOptions.SO_TIMEOUT, -1));
        assertThatThrownBy(() -> created(true).getOption(StandardSocketOptions.TCP_NODELAY))
                .isInstanceOf(UnsupportedOperationException.class).hasMessage("'TCP_NODELAY' not supported");
        assertThatThrownBy(() -> here.setOption(StandardSocketOptions.IP_TOS, 300))
                .isInstanceOf(IllegalArgumentException.class).hasMessage("Invalid IP_TOS value");
    }

    @Test
    void everyEffectIsAScheduledPoint() throws IOException {
        int before = world.points;
        SimSocketImpl here = connected();
        here.getOutputStream().write(1);
        accepted().getInputStream().read();
        here.close();
        assertThat(world.points - before).isEqualTo(5);
    }

    @Test
    void sameSeedSameHash() throws IOException {
        echo();
        long first = world.hash;
        listen();
        echo();
        assertThat(world.hash).isEqualTo(first);
    }

    private SimSocketImpl created(boolean forServer) throws IOException {
        SimSocketImpl impl = (SimSocketImpl) network.socketImpl(forServer);
        impl.create(true);
        return impl;
    }

    private SimSocketImpl connected() throws IOException {
        world.as(client);
        SimSocketImpl impl = created(false);
        impl.connect(at(1, PORT), 0);
        return impl;
    }

    private SimSocketImpl accepted() throws IOException {
        world.as(server);
        SimSocketImpl impl = (SimSocketImpl) network.socketImpl(false);
        listener.accept(impl);
        return impl;
    }

    private InetSocketAddress at(int host, int port) {
        return new InetSocketAddress(world.hosts().get(host).address(), port);
    }

    private static void closed(FakeWorld.Step step) {
        fails("Socket closed", step);
    }

    private static void fails(String message, FakeWorld.Step step) {
        assertThatThrownBy(step::run).isExactlyInstanceOf(SocketException.class).hasMessage(message);
    }
}
