package dev.detsim.tests.proof;

import dev.detsim.Faults;
import dev.detsim.Node;
import dev.detsim.Sim;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.locks.ReentrantLock;

/** Bodies of worlds in which processes are killed while they do everything that a process does. */
final class Bodies {
    private static final int PORT = 7000;
    private static final Path JOURNAL = Path.of("/journal");

    private Bodies() {
    }

    /** Three servers under a nemesis, and a client that asks them in turn. */
    static void everything(Sim sim) throws InterruptedException {
        List<Node> nodes = sim.nodes("n", 3);
        nodes.forEach(node -> node.main(Bodies::serve).start());
        sim.faults(Faults.swarm().quorum(1).pace(Duration.ofMillis(50), Duration.ofMillis(50)), nodes);
        for (int i = 0; i < 10; i++) {
            ask(nodes.get(i % 3).name());
            Thread.sleep(20);
        }
        sim.heal();
    }

    /** A server with threads that wait for a monitor, a lock, a queue and the time, killed twice. */
    static void kills(Sim sim) throws InterruptedException {
        Node node = sim.node("n").main(Bodies::serve).start();
        Thread.sleep(5);
        ask("n");
        node.restart();
        Thread.sleep(5);
        ask("n");
        node.kill();
    }

    private static void ask(String server) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(server, PORT), 20);
            socket.setSoTimeout(20);
            socket.getOutputStream().write(1);
            socket.getInputStream().read();
        } catch (IOException e) {
            // the server is down, or cut off
        }
    }

    private static void serve() throws IOException {
        waitForEverything();
        try (ServerSocket server = new ServerSocket(PORT)) {
            while (true) {
                try (Socket socket = server.accept()) {
                    answer(socket);
                } catch (IOException e) {
                    // the client is gone
                }
            }
        }
    }

    private static void answer(Socket socket) throws IOException {
        int asked = socket.getInputStream().read();
        Files.write(JOURNAL, new byte[] {(byte) asked}, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        socket.getOutputStream().write(asked);
    }

    private static void waitForEverything() {
        Object monitor = new Object();
        ReentrantLock lock = new ReentrantLock();
        BlockingQueue<Integer> queue = new ArrayBlockingQueue<>(1);
        for (int i = 0; i < 2; i++) {
            daemon(() -> sleepIn(monitor));
            daemon(() -> sleepHolding(lock));
        }
        daemon(queue::take);
        daemon(() -> waitFor(queue));
    }

    private static void sleepIn(Object monitor) throws InterruptedException {
        synchronized (monitor) {
            Thread.sleep(Duration.ofHours(1));
        }
    }

    private static void sleepHolding(ReentrantLock lock) throws InterruptedException {
        lock.lock();
        try {
            Thread.sleep(Duration.ofHours(1));
        } finally {
            lock.unlock();
        }
    }

    private static void waitFor(Object monitor) throws InterruptedException {
        synchronized (monitor) {
            while (true) {
                monitor.wait();
            }
        }
    }

    private static void daemon(Interruptible body) {
        Thread thread = new Thread(() -> {
            try {
                body.run();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    /** What may be interrupted. */
    private interface Interruptible {
        void run() throws InterruptedException;
    }
}
