package dev.detsim.tests.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detsim.FaultKind;
import dev.detsim.Faults;
import dev.detsim.Node;
import dev.detsim.Sim;
import dev.detsim.core.run.RunOptions;
import dev.detsim.core.run.RunResult;
import dev.detsim.core.run.Worlds;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** The hash of a run is its identity: bodies that differ in one kind of thing only, whatever it is, have different hashes. */
class TraceHashTest {
    private static final int PORT = 7000;

    /** A body with one thing in it that can be one or the other. */
    private interface Variant {
        void run(Sim sim, boolean other) throws Exception;
    }

    private static void assertTells(Variant body) {
        long one = hash(body, false);
        assertThat(hash(body, false)).isEqualTo(one);
        assertThat(hash(body, true)).isNotEqualTo(one);
    }

    private static long hash(Variant body, boolean other) {
        return passed(RunOptions.of(7), body, other).hash();
    }

    private static RunResult passed(RunOptions options, Variant body, boolean other) {
        RunResult run = Worlds.run(options, sim -> body.run(sim, other));
        assertThat(run.failure()).isEmpty();
        return run;
    }

    @Test
    void whichThreadRuns() {
        assertTells((_, other) -> {
            Thread one = Thread.ofPlatform().daemon().start(LockSupport::park);
            Thread two = Thread.ofPlatform().daemon().start(LockSupport::park);
            Thread.sleep(1);
            LockSupport.unpark(other ? one : two);
            Thread.sleep(1);
        });
    }

    @Test
    void whatTimeItIs() {
        assertTells((_, other) -> Thread.sleep(other ? 10 : 11));
    }

    /** A seed for a generator moves nothing else: neither time nor threads. */
    @Test
    void whatIsDrawn() {
        assertTells((_, other) -> {
            if (other) {
                new Random();
            }
        });
    }

    @Test
    void bytesOfPackets() {
        assertTells((sim, other) -> {
            Node receiver = sim.node("receiver").main(TraceHashTest::receive).start();
            Thread.sleep(10);
            try (Socket socket = new Socket(receiver.name(), PORT)) {
                socket.getOutputStream().write(other ? 1 : 2);
            }
            Thread.sleep(10);
        });
    }

    private static void receive() throws Exception {
        try (ServerSocket server = new ServerSocket(PORT); Socket socket = server.accept()) {
            socket.getInputStream().read();
        }
    }

    @Test
    void bytesOnADisk() {
        assertTells((_, other) -> Files.write(Path.of("/file"), new byte[] {(byte) (other ? 1 : 2)}));
    }

    @Test
    void faults() {
        assertTells((sim, other) -> {
            List<Node> nodes = sim.nodes("n", 2);
            sim.faults(Faults.swarm().only(other ? FaultKind.LOSS : FaultKind.SLOW_LINK).quorum(0), nodes);
            Thread.sleep(Duration.ofSeconds(3));
        });
    }

    @Test
    void rulesOfTheNetwork() {
        assertTells((sim, other) -> {
            List<Node> nodes = sim.nodes("n", 2);
            if (other) {
                sim.network().partition(nodes.subList(0, 1), nodes.subList(1, 2));
            }
        });
    }

    @Test
    void whatBecomesOfProcesses() {
        assertTells((sim, other) -> {
            Node node = sim.node("n").main(() -> Thread.sleep(Duration.ofHours(1))).start();
            Thread.sleep(10);
            if (other) {
                node.kill();
            } else {
                node.pause();
            }
        });
    }

    @Test
    void whatIsPrinted() {
        assertTells((_, other) -> System.out.println(other ? "one" : "two"));
    }

    @Test
    void recordingAndThePlainSchedulerChangeNothing() {
        RunOptions options = RunOptions.of(7);
        RunOptions plain = new RunOptions(7, options.timeLimit(), options.watchdog(), false, true);
        Variant body = (sim, _) -> Bodies.everything(sim);
        RunResult run = passed(options, body, false);
        RunResult recorded = passed(options.recorded(), body, false);
        assertThat(run.events()).isEmpty();
        assertThat(recorded.events()).isNotEmpty();
        assertThat(recorded.hash()).isEqualTo(run.hash());
        assertThat(passed(plain, body, false).hash()).isEqualTo(run.hash());
    }

    @Test
    void seedsDiffer() {
        Variant body = (sim, _) -> Bodies.everything(sim);
        assertThat(passed(RunOptions.of(1), body, false).hash())
                .isNotEqualTo(passed(RunOptions.of(2), body, false).hash());
    }
}
