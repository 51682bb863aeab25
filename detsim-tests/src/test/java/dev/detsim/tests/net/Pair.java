package dev.detsim.tests.net;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** The two ends of a connection of the calling process with itself. */
final class Pair implements AutoCloseable {
    final Socket here;
    final Socket there;

    private Pair(Socket here, Socket there) {
        this.here = here;
        this.there = there;
    }

    static Pair connected() throws IOException {
        try (ServerSocket server = listening()) {
            Socket here = new Socket();
            here.connect(server.getLocalSocketAddress());
            return new Pair(here, server.accept());
        }
    }

    static ServerSocket listening() throws IOException {
        return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    @Override
    public void close() throws IOException {
        here.close();
        there.close();
    }
}
