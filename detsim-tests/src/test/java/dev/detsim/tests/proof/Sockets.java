package dev.detsim.tests.proof;

import dev.detsim.Fault;
import dev.detsim.Node;
import dev.detsim.Sim;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Servers and clients on nodes of their own, and a partition: the order of requests and answers is noted. */
final class Sockets {
    private static final int PORT = 7000;

    private Sockets() {
    }

    static void run(Sim sim, Notes notes) throws Exception {
        Node server = sim.node("server").main(() -> serve(notes)).start();
        List<Node> clients = new ArrayList<>(sim.nodes("client", 3));
        clients.forEach(c -> c.main(() -> ask(c.name(), notes)).start());
        Thread.sleep(3);
        Fault cut = sim.network().partition(List.of(clients.getFirst()), List.of(server));
        Thread.sleep(40);
        cut.close();
        sim.eventually("all clients are served", Duration.ofMinutes(2),
                () -> clients.stream().noneMatch(Node::isRunning));
        notes.add(sim.now());
    }

    private static void serve(Notes notes) throws IOException {
        try (ServerSocket listener = new ServerSocket(PORT)) {
            while (true) {
                Socket socket = listener.accept();
                Thread.ofVirtual().start(() -> answer(socket, notes));
            }
        }
    }

    private static void answer(Socket socket, Notes notes) {
        try (socket) {
            DataInputStream in = new DataInputStream(socket.getInputStream());
            DataOutputStream out = new DataOutputStream(socket.getOutputStream());
            for (String line = in.readUTF(); !line.equals("bye"); line = in.readUTF()) {
                notes.add("server got", line);
                out.writeUTF(line.toUpperCase());
            }
        } catch (IOException e) {
            notes.add("server", e);
        }
    }

    private static void ask(String name, Notes notes) throws Exception {
        Thread.sleep(1);
        try (Socket socket = new Socket("server", PORT)) {
            DataInputStream in = new DataInputStream(socket.getInputStream());
            DataOutputStream out = new DataOutputStream(socket.getOutputStream());
            for (int i = 0; i < 5; i++) {
                Thread.sleep((long) (Math.random() * 5));
                out.writeUTF(name + "-" + i);
                notes.add(name, "got", in.readUTF());
            }
            out.writeUTF("bye");
        }
    }
}
