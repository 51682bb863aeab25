package dev.detsim.tests.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.detsim.EscapeError;
import dev.detsim.Fault;
import dev.detsim.Node;
import dev.detsim.Sim;
import dev.detsim.SimBody;
import dev.detsim.core.run.RunOptions;
import dev.detsim.core.run.RunResult;
import dev.detsim.core.run.Worlds;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two nodes and what lies between them: a client adds one to numbers with the help of a server. */
class NetworkOfNodesTest {
    private static final int PORT = 7000;

    @Test
    void nodesFindEachOtherByName() {
        RunResult run = passes(sim -> {
            Node client = serverAndClient(sim);
            assertThat(client.call(() -> InetAddress.getLocalHost().getHostName())).isEqualTo("client");
            client.call(() -> {
                try (Socket socket = new Socket("server", PORT)) {
                    assertThat(socket.getInetAddress().getHostAddress())
                            .isEqualTo(InetAddress.getByName("server").getHostAddress());
                    assertThat(InetAddress.ofLiteral(socket.getInetAddress().getHostAddress()).getHostName())
                            .isEqualTo("server");
                    return NumberServer.ask(socket, 1);
                }
            });
        });
        assertThat(run.counters()).containsEntry("connections", 1L).containsEntry("bytes", 8L);
    }

    /** Each way takes 0.5 to 2 ms: connecting takes one round trip, asking another. */
    @Test
    void everyRoundTripTakesVirtualTime() {
        passes(sim -> {
            Node client = serverAndClient(sim);
            Duration start = sim.now();
            client.call(() -> askOnce(1));
            assertThat(sim.now().minus(start)).isBetween(Duration.ofMillis(2), Duration.ofMillis(10));
        });
    }

    @Test
    void killedServersClientSeesTheEndThenRefusalThenItsSuccessor() {
        passes(sim -> {
            Node server = server(sim);
            try (Socket socket = new Socket("server", PORT)) {
                NumberServer.ask(socket, 1);
                server.kill();
                assertThat(socket.getInputStream().read()).isEqualTo(-1);
            }
            assertThatThrownBy(() -> new Socket("server", PORT)).isExactlyInstanceOf(ConnectException.class)
                    .hasMessage("Connection refused");
            server.restart();
            Thread.sleep(10);
            askOnce(2);
        });
    }

    @Test
    void pausedServersKernelStillAccepts() {
        passes(sim -> {
            Node server = server(sim);
            server.pause();
            try (Socket socket = new Socket("server", PORT)) {
                socket.setSoTimeout(1000);
                assertThatThrownBy(() -> NumberServer.ask(socket, 1)).isExactlyInstanceOf(SocketTimeoutException.class);
                server.resume();
                assertThat(new DataInputStream(socket.getInputStream()).readInt()).isEqualTo(2);
            }
        });
    }

    @Test
    void partitionOfOthersIsNotFelt() {
        RunResult run = passes(sim -> {
            Node server = server(sim);
            Node other = sim.node("other");
            sim.network().partition(List.of(server), List.of(other));
            askOnce(1);
        });
        assertThat(run.counters()).doesNotContainKey("felt.partition");
    }

    /** A partition is not seen as an end or an error: what was sent arrives when it is healed. */
    @Test
    void partitionedClientWaitsUntilHealed() {
        RunResult run = passes(sim -> {
            Node server = server(sim);
            Node client = sim.node("client").main(() -> exchangeFor(Duration.ofSeconds(30))).start();
            Thread.sleep(100);
            Fault cut = sim.network().partition(List.of(client), List.of(server));
            Thread.sleep(5000);
            assertThat(client.isRunning()).isTrue();
            cut.close();
            sim.eventually("the client is done", Duration.ofSeconds(60), () -> !client.isRunning());
        });
        assertThat(run.counters().get("felt.partition")).isPositive();
    }

    @Test
    void partitionedConnectTimesOut() {
        passes(sim -> {
            Node server = server(sim);
            Node client = sim.node("client").main(() -> {
                Thread.sleep(100);
                assertThatThrownBy(() -> new Socket().connect(new InetSocketAddress("server", PORT), 500))
                        .isExactlyInstanceOf(SocketTimeoutException.class).hasMessage("Connect timed out");
            }).start();
            sim.network().partition(List.of(client), List.of(server));
            sim.eventually("the client is done", Duration.ofSeconds(2), () -> !client.isRunning());
            assertThat(sim.now()).isGreaterThan(Duration.ofMillis(600));
        });
    }

    @Test
    void lossIsFeltAsDelayOnly() {
        RunResult run = passes(sim -> {
            server(sim);
            sim.network().loss(0.1);
            try (Socket socket = new Socket("server", PORT)) {
                for (int i = 0; i < 100; i++) {
                    assertThat(NumberServer.ask(socket, i)).isEqualTo(i + 1);
                }
            }
        });
        assertThat(run.counters().get("felt.loss")).isPositive();
    }

    @Test
    void seedDecides() {
        SimBody body = sim -> {
            server(sim);
            askOnce(1);
        };
        long hash = Worlds.run(RunOptions.of(1), body).hash();
        assertThat(Worlds.run(RunOptions.of(1), body).hash()).isEqualTo(hash);
        assertThat(Worlds.run(RunOptions.of(2), body).hash()).isNotEqualTo(hash);
    }

    @Test
    void whatIsNotSimulatedIsRefused() {
        refused("java.net.DatagramSocket", sim -> new DatagramSocket().close());
        refused("SelectorProvider.provider()", sim -> SocketChannel.open().close());
        refused("InetAddress.isReachable", sim -> InetAddress.getLocalHost().isReachable(1));
    }

    private static void refused(String call, SimBody body) {
        assertThat(Worlds.run(RunOptions.of(0), body).failure()).get().isInstanceOf(EscapeError.class)
                .asString().contains(call);
    }

    private static RunResult passes(SimBody body) {
        RunResult run = Worlds.run(RunOptions.of(3), body);
        run.failure().ifPresent(failure -> {
            throw new AssertionError("the run failed", failure);
        });
        return run;
    }

    private static Node server(Sim sim) throws InterruptedException {
        Node server = sim.node("server").main(() -> NumberServer.serve(PORT, number -> number + 1)).start();
        Thread.sleep(10);
        return server;
    }

    private static Node serverAndClient(Sim sim) throws InterruptedException {
        server(sim);
        return sim.node("client").main(() -> Thread.sleep(60_000)).start();
    }

    private static void exchangeFor(Duration time) throws Exception {
        long end = System.nanoTime() + time.toNanos();
        try (Socket socket = new Socket("server", PORT)) {
            for (int i = 0; System.nanoTime() < end; i++) {
                assertThat(NumberServer.ask(socket, i)).isEqualTo(i + 1);
            }
        }
    }

    private static int askOnce(int number) throws IOException {
        try (Socket socket = new Socket("server", PORT)) {
            return NumberServer.ask(socket, number);
        }
    }
}
