package dev.detsim.tests.net;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;

/** A server that answers each number with another one, and how to ask it. */
public final class NumberServer {
    private NumberServer() {
    }

    /** What it makes of a number. */
    @FunctionalInterface
    public interface Answer {
        /** The other number. */
        int to(int number) throws IOException;
    }

    /** Serves for ever, each connection by a thread of its own. */
    public static void serve(int port, Answer answer) throws IOException {
        try (ServerSocket server = new ServerSocket(port)) {
            while (true) {
                Socket socket = server.accept();
                new Thread(() -> serve(socket, answer)).start();
            }
        }
    }

    private static void serve(Socket accepted, Answer answer) {
        try (Socket socket = accepted) {
            DataInputStream in = new DataInputStream(socket.getInputStream());
            DataOutputStream out = new DataOutputStream(socket.getOutputStream());
            while (true) {
                out.writeInt(answer.to(in.readInt()));
            }
        } catch (IOException e) {
            // the client is gone
        }
    }

    /** Sends a number; returns what comes back. */
    public static int ask(Socket socket, int number) throws IOException {
        new DataOutputStream(socket.getOutputStream()).writeInt(number);
        return new DataInputStream(socket.getInputStream()).readInt();
    }
}
