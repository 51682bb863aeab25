package dev.detsim.tests.proof;

import dev.detsim.Faults;
import dev.detsim.Node;
import dev.detsim.Sim;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;

/** Five nodes that greet each other under every kind of fault: who heard whom is noted. */
final class NemesisAtWork {
    private static final int PORT = 7100;
    private static final int NODES = 5;

    private NemesisAtWork() {
    }

    static void run(Sim sim, Notes notes) throws Exception {
        List<Node> nodes = sim.nodes("n", NODES);
        nodes.forEach(n -> n.main(() -> greet(n.name(), notes)).start());
        sim.faults(Faults.swarm(), nodes);
        Thread.sleep(8_000);
        sim.heal();
        Thread.sleep(1_000);
        notes.add(nodes.stream().map(Node::isRunning).toList());
    }

    private static void greet(String name, Notes notes) throws Exception {
        Thread.ofPlatform().daemon().start(() -> listen(name, notes));
        while (true) {
            Thread.sleep(100 + (long) (Math.random() * 200));
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress("n" + (1 + (int) (Math.random() * NODES)), PORT), 200);
                OutputStream out = socket.getOutputStream();
                out.write(name.getBytes());
            } catch (IOException e) {
                notes.add(name, e.getMessage());
            }
        }
    }

    private static void listen(String name, Notes notes) {
        try (ServerSocket listener = new ServerSocket(PORT)) {
            while (true) {
                try (Socket socket = listener.accept()) {
                    socket.setSoTimeout(300);
                    notes.add(name, "heard", new String(socket.getInputStream().readAllBytes()));
                } catch (IOException e) {
                    notes.add(name, "lost", e.getMessage());
                }
            }
        } catch (IOException e) {
            notes.add(name, "stops", e.getMessage());
        }
    }
}
