package dev.detsim.tests.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.detsim.Fault;
import dev.detsim.Node;
import dev.detsim.Sim;
import dev.detsim.core.run.RunOptions;
import dev.detsim.core.run.Worlds;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What the verbs of nodes and of the network do to those who talk with the nodes. */
class FaultVerbsTest {
    /** A body that may throw. */
    private interface Body {
        void run(Sim sim) throws Exception;
    }

    private static void passes(Body body) {
        assertThat(Worlds.run(RunOptions.of(5), body::run).failure()).isEmpty();
    }

    @Test
    void killedProcessClosesItsConnections() {
        passes(sim -> {
            Node node = Echo.start(sim, 2).getFirst();
            try (Socket socket = Echo.connect("n1")) {
                Echo.ask(socket, 1);
                node.kill();
                assertThat(socket.getInputStream().read()).isEqualTo(-1);
                assertThatThrownBy(() -> writeTwice(socket)).isInstanceOf(SocketException.class);
            }
            assertThatThrownBy(() -> Echo.connect("n1")).hasMessage("Connection refused");
        });
    }

    private static void writeTwice(Socket socket) throws IOException, InterruptedException {
        for (int i = 0; i < 2; i++) {
            socket.getOutputStream().write(1);
            Thread.sleep(10);
        }
    }

    @Test
    void restartedProcessReadsItsDiskAgain() {
        passes(sim -> {
            Node node = Echo.start(sim, 1).getFirst();
            int before = Echo.ask("n1", 1000);
            node.restart();
            Thread.sleep(5);
            assertThat(Echo.ask("n1", 0)).isGreaterThanOrEqualTo(before).isLessThan(before + 100);
        });
    }

    @Test
    void pausedProcessIsHeld() {
        passes(sim -> {
            AtomicInteger ticks = new AtomicInteger();
            Node node = sim.node("n").main(() -> tick(ticks)).start();
            Thread.sleep(55);
            node.pause();
            int held = ticks.get();
            Thread.sleep(50);
            assertThat(ticks.get()).isEqualTo(held).isGreaterThan(3);
            node.resume();
            Thread.sleep(50);
            assertThat(ticks.get()).isGreaterThan(held + 3);
        });
    }

    private static void tick(AtomicInteger ticks) throws InterruptedException {
        while (true) {
            ticks.incrementAndGet();
            Thread.sleep(10);
        }
    }

    @Test
    void pausedProcessIsConnectedToButAnswersLater() {
        passes(sim -> {
            Node node = Echo.start(sim, 2).getFirst();
            node.pause();
            try (Socket socket = Echo.connect("n1")) {
                assertThatThrownBy(() -> Echo.ask(socket, 1)).isInstanceOf(SocketTimeoutException.class);
                node.resume();
                assertThat(socket.getInputStream().read()).isNotNegative();
            }
        });
    }

    @Test
    void oneWayPartitionCutsAnswersOnly() {
        passes(sim -> {
            List<Node> nodes = List.of(Echo.start(sim, 1).getFirst(), client(sim));
            int before = nodes.get(1).call(() -> Echo.ask("n1", 0));
            try (Fault _ = sim.network().partitionOneWay(nodes.subList(0, 1), nodes.subList(1, 2))) {
                assertThatThrownBy(() -> nodes.get(1).call(() -> Echo.ask("n1", 0)))
                        .isInstanceOf(SocketTimeoutException.class);
                assertThat(Echo.ask("n1", 0)).isGreaterThan(before);
            }
            assertThat(answers(nodes.get(1), "n1")).isTrue();
        });
    }

    /** What is sent arrives, the answer does not. */
    @Test
    void oneWayPartitionLetsRequestsThrough() {
        passes(sim -> {
            List<Node> nodes = List.of(Echo.start(sim, 1).getFirst(), client(sim));
            int before = Echo.ask("n1", 0);
            nodes.get(1).call(() -> {
                try (Socket socket = Echo.connect("n1")) {
                    sim.network().partitionOneWay(nodes.subList(0, 1), nodes.subList(1, 2));
                    assertThatThrownBy(() -> Echo.ask(socket, 1000)).isInstanceOf(SocketTimeoutException.class);
                    return 0;
                }
            });
            assertThat(Echo.ask("n1", 0)).isGreaterThanOrEqualTo(before + 1000);
        });
    }

    private static Node client(Sim sim) {
        return sim.node("client").main(() -> Thread.sleep(Duration.ofHours(1))).start();
    }

    @Test
    void partitionCutsTheGroupsFromEachOtherOnly() {
        passes(sim -> {
            List<Node> nodes = Echo.start(sim, 3);
            try (Fault _ = sim.network().partition(nodes.subList(0, 1), nodes.subList(1, 3))) {
                assertThat(answers(nodes.get(0), "n2")).isFalse();
                assertThat(answers(nodes.get(1), "n1")).isFalse();
                assertThat(answers(nodes.get(1), "n3")).isTrue();
                assertThat(Echo.answers("n1")).isTrue();
            }
            assertThat(answers(nodes.get(0), "n2")).isTrue();
        });
    }

    private static boolean answers(Node from, String to) throws Exception {
        return from.call(() -> Echo.answers(to));
    }

    @Test
    void slowLinkIsSlowInItsDirection() {
        passes(sim -> {
            List<Node> nodes = Echo.start(sim, 2);
            assertThat(nodes.get(0).call(() -> roundTrip(sim, "n2"))).isLessThan(Duration.ofMillis(5));
            try (Fault _ =
                    sim.network().slow(nodes.get(0), nodes.get(1), Duration.ofMillis(20), Duration.ofMillis(30))) {
                assertThat(nodes.get(0).call(() -> roundTrip(sim, "n2")))
                        .isBetween(Duration.ofMillis(20), Duration.ofMillis(35));
            }
            assertThat(nodes.get(0).call(() -> roundTrip(sim, "n2"))).isLessThan(Duration.ofMillis(5));
        });
    }

    private static Duration roundTrip(Sim sim, String node) throws IOException {
        try (Socket socket = Echo.connect(node)) {
            Duration start = sim.now();
            Echo.ask(socket, 0);
            return sim.now().minus(start);
        }
    }

    /** A tenth, within three sigma. */
    @Test
    void segmentsAreLostAsOftenAsAsked() {
        var counters = Worlds.run(RunOptions.of(5), sim -> {
            sim.network().loss(0.1);
            Echo.start(sim, 5);
            Thread.sleep(Duration.ofSeconds(30));
        }).counters();
        double segments = counters.get("segments");
        double sigma = Math.sqrt(segments * 0.1 * 0.9);
        assertThat((double) counters.get("felt.loss")).isBetween(segments * 0.1 - 3 * sigma,
                segments * 0.1 + 3 * sigma);
    }
}
