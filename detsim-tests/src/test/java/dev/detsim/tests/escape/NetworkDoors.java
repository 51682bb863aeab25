package dev.detsim.tests.escape;

import com.sun.net.httpserver.HttpServer;
import com.sun.nio.sctp.SctpChannel;
import com.sun.nio.sctp.SctpMultiChannel;
import com.sun.nio.sctp.SctpServerChannel;
import dev.detsim.Sim;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.MulticastSocket;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.nio.channels.AsynchronousChannelGroup;
import java.nio.channels.AsynchronousServerSocketChannel;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.channels.DatagramChannel;
import java.nio.channels.Pipe;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Executors;

/** Sockets, channels, names and interfaces. */
final class NetworkDoors {
    private static final byte[] ANSWER =
            "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nhi".getBytes(StandardCharsets.US_ASCII);

    private NetworkDoors() {
    }

    static void add(Cases cases) {
        cases.put("socket", NetworkDoors::socket);
        cases.put("http-url", NetworkDoors::http);
        cases.put("names", sim -> InetAddress.getByName(sim.node("named").name()) + " " + InetAddress.getLocalHost());
        cases.put("sctp", sim -> SctpChannel.open());
        cases.put("sctp-server", sim -> SctpServerChannel.open());
        cases.put("sctp-multi", sim -> SctpMultiChannel.open());
        cases.put("http-server", sim -> HttpServer.create(new InetSocketAddress(0), 0));
        cases.put("datagram-socket", sim -> new DatagramSocket());
        cases.put("multicast-socket", sim -> new MulticastSocket());
        channels(cases);
        asynchronous(cases);
        interfaces(cases);
    }

    private static void channels(Cases cases) {
        cases.put("socket-channel", sim -> SocketChannel.open());
        cases.put("server-channel", sim -> ServerSocketChannel.open());
        cases.put("datagram-channel", sim -> DatagramChannel.open());
        cases.put("unix-socket", sim -> SocketChannel.open(StandardProtocolFamily.UNIX));
        cases.put("pipe", sim -> Pipe.open());
        cases.put("selector", sim -> Selector.open());
        cases.put("inherited-channel", sim -> System.inheritedChannel());
    }

    private static void asynchronous(Cases cases) {
        cases.put("async-socket", sim -> AsynchronousSocketChannel.open());
        cases.put("async-server", sim -> AsynchronousServerSocketChannel.open());
        cases.put("async-group", sim -> AsynchronousChannelGroup.withFixedThreadPool(1,
                Executors.defaultThreadFactory()));
    }

    private static void interfaces(Cases cases) {
        cases.put("interfaces", sim -> NetworkInterface.getNetworkInterfaces());
        cases.put("interface-by-name", sim -> NetworkInterface.getByName("lo"));
        cases.put("interface-by-index", sim -> NetworkInterface.getByIndex(1));
        cases.put("interface-by-address", sim -> NetworkInterface.getByInetAddress(InetAddress.getLoopbackAddress()));
        cases.put("interface-stream", sim -> NetworkInterface.networkInterfaces());
        cases.put("reachable", sim -> InetAddress.getLoopbackAddress().isReachable(1));
    }

    private static Object socket(Sim sim) throws Exception {
        serve(sim);
        try (Socket socket = new Socket("server", 80)) {
            socket.getOutputStream().write(1);
            return List.of(socket, socket.getInputStream().readAllBytes().length, System.nanoTime());
        }
    }

    private static Object http(Sim sim) throws Exception {
        serve(sim);
        HttpURLConnection connection = (HttpURLConnection) URI.create("http://server/").toURL().openConnection();
        return connection.getResponseCode() + new String(connection.getInputStream().readAllBytes(),
                StandardCharsets.US_ASCII) + System.nanoTime();
    }

    private static void serve(Sim sim) throws InterruptedException {
        sim.node("server").main(() -> {
            try (ServerSocket server = new ServerSocket(80); Socket client = server.accept()) {
                client.getInputStream().read();
                client.getOutputStream().write(ANSWER);
                client.shutdownOutput();
                drain(client);
            }
        }).start();
        Thread.sleep(100);
    }

    private static void drain(Socket client) {
        try {
            client.getInputStream().readAllBytes();
        } catch (IOException e) {
            // the client is gone
        }
    }
}
