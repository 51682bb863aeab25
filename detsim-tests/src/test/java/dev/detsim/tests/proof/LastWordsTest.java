package dev.detsim.tests.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detsim.Node;
import dev.detsim.Sim;
import dev.detsim.core.process.ProcessKilled;
import dev.detsim.core.run.RunOptions;
import dev.detsim.core.run.RunResult;
import dev.detsim.core.run.Worlds;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Test;

/** What a killed process still does in its {@code finally} blocks: it releases its locks, and nothing else that can be seen. */
class LastWordsTest {
    private static final int PORT = 7000;
    private static final Path FILE = Path.of("/last-words");

    /** What a process tries in its last moment, and how it was refused. */
    private interface Act {
        void run() throws IOException;
    }

    @Test
    void monitorsAndLocksAreReleased() {
        Object monitor = new Object();
        ReentrantLock lock = new ReentrantLock();
        passes(sim -> {
            Node node = sim.node("n").main(() -> holdBoth(monitor, lock)).start();
            Thread.sleep(10);
            assertThat(lock.tryLock()).isFalse();
            node.kill();
            assertThat(lock.tryLock()).isTrue();
            synchronized (monitor) {
                lock.unlock();
            }
        });
    }

    private static void holdBoth(Object monitor, ReentrantLock lock) throws InterruptedException {
        synchronized (monitor) {
            lock.lock();
            try {
                Thread.sleep(Duration.ofHours(1));
            } finally {
                lock.unlock();
            }
        }
    }

    @Test
    void nothingIsWritten() {
        List<Throwable> refusals = new ArrayList<>();
        passes(sim -> {
            Node node = sim.node("n").main(() -> dieTrying(() -> Files.writeString(FILE, "I was"), refusals)).start();
            Thread.sleep(10);
            node.kill();
            node.main(() -> Thread.sleep(Duration.ofHours(1))).start();
            assertThat(node.call(() -> Files.exists(FILE))).isFalse();
        });
        assertThat(refusals).hasOnlyElementsOfType(ProcessKilled.class).hasSize(1);
    }

    @Test
    void nothingIsSent() {
        List<Throwable> refusals = new ArrayList<>();
        passes(sim -> {
            try (ServerSocket server = new ServerSocket(PORT)) {
                Node node = sim.node("n").main(() -> sendAndDie(refusals)).start();
                try (Socket socket = server.accept()) {
                    assertThat(socket.getInputStream().read()).isEqualTo('a');
                    node.kill();
                    assertThat(socket.getInputStream().read()).isEqualTo(-1);
                }
            }
        });
        assertThat(refusals).hasOnlyElementsOfType(ProcessKilled.class).hasSize(1);
    }

    private static void sendAndDie(List<Throwable> refusals) throws Exception {
        try (Socket socket = new Socket("test", PORT)) {
            socket.getOutputStream().write('a');
            dieTrying(() -> socket.getOutputStream().write('z'), refusals);
        }
    }

    @Test
    void nothingIsPrinted() {
        PrintStream real = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            passes(sim -> {
                Node node = sim.node("n").main(() -> {
                    System.out.println("alive");
                    dieTrying(() -> System.out.println("dead"), new ArrayList<>());
                }).start();
                Thread.sleep(10);
                node.kill();
            });
        } finally {
            System.setOut(real);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEqualTo("alive" + System.lineSeparator());
    }

    @Test
    void noThreadIsStarted() {
        List<String> ran = new ArrayList<>();
        List<Throwable> refusals = new ArrayList<>();
        passes(sim -> {
            Node node = sim.node("n").main(() -> dieTrying(() -> new Thread(() -> ran.add("heir")).start(), refusals))
                    .start();
            Thread.sleep(10);
            node.kill();
            Thread.sleep(10);
        });
        assertThat(ran).isEmpty();
        assertThat(refusals).hasOnlyElementsOfType(ProcessKilled.class).hasSize(1);
    }

    /** For a dead thread the clock stands still: nothing can be measured after the kill. */
    @Test
    void noTimePasses() {
        List<Long> times = new ArrayList<>();
        passes(sim -> {
            Node node = sim.node("n").main(() -> dieTrying(() -> {
                times.add(System.nanoTime());
                times.add(System.nanoTime());
            }, new ArrayList<>())).start();
            Thread.sleep(10);
            node.kill();
        });
        assertThat(times).hasSize(2);
        assertThat(times.get(0)).isEqualTo(times.get(1));
    }

    private static void dieTrying(Act act, List<Throwable> refusals) throws InterruptedException {
        try {
            Thread.sleep(Duration.ofHours(1));
        } finally {
            try {
                act.run();
            } catch (Throwable refused) {
                refusals.add(refused);
            }
        }
    }

    /** A body that may throw. */
    private interface Body {
        void run(Sim sim) throws Exception;
    }

    private static void passes(Body body) {
        RunResult run = Worlds.run(RunOptions.of(3), body::run);
        assertThat(run.failure()).isEmpty();
        assertThat(run.tainted()).isFalse();
    }
}
