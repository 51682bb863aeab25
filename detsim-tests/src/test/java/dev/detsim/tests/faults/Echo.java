package dev.detsim.tests.faults;

import dev.detsim.Node;
import dev.detsim.Sim;
import dev.detsim.tests.net.NumberServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** Nodes that add up on their disks the numbers that they are sent, and send some to one another all the time. */
final class Echo {
    private static final int PORT = 7000;
    private static final Path SUM = Path.of("/sum");
    private static final int PAUSE_MILLIS = 10;
    private static final int PATIENCE_MILLIS = 100;

    private Echo() {
    }

    /** Starts {@code count} nodes, each of which asks the next again and again. */
    static List<Node> start(Sim sim, int count) throws InterruptedException {
        List<Node> nodes = sim.nodes("n", count);
        for (int i = 0; i < count; i++) {
            String next = "n" + ((i + 1) % count + 1);
            nodes.get(i).main(() -> runNode(next)).start();
        }
        Thread.sleep(5);
        return nodes;
    }

    private static void runNode(String next) throws IOException {
        Thread asking = new Thread(() -> askAgainAndAgain(next));
        asking.setDaemon(true);
        asking.start();
        NumberServer.serve(PORT, Echo::add);
    }

    private static void askAgainAndAgain(String next) {
        while (true) {
            try (Socket socket = connect(next)) {
                while (true) {
                    ask(socket, 1);
                    pause();
                }
            } catch (IOException e) {
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int add(int number) throws IOException {
        Files.write(SUM, new byte[number], StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        return (int) Files.size(SUM);
    }

    /** A connection to a node, with a read time-out. */
    static Socket connect(String node) throws IOException {
        Socket socket = new Socket();
        socket.connect(new InetSocketAddress(node, PORT), PATIENCE_MILLIS);
        socket.setSoTimeout(PATIENCE_MILLIS);
        return socket;
    }

    /** Sends a number; returns the sum of all that the node was ever sent. */
    static int ask(Socket socket, int number) throws IOException {
        return NumberServer.ask(socket, number);
    }

    /** Sends a number over a connection of its own. */
    static int ask(String node, int number) throws IOException {
        try (Socket socket = connect(node)) {
            return ask(socket, number);
        }
    }

    /** Whether a node answers in time. */
    static boolean answers(String node) {
        try {
            return ask(node, 0) >= 0;
        } catch (IOException e) {
            return false;
        }
    }
}
