package dev.detsim.tests.firstuse;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpURLConnection;
import java.net.IDN;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The network. */
final class NetFeatures {
    private NetFeatures() {
    }

    static Object addresses() throws Exception {
        String unknown;
        try {
            unknown = InetAddress.getByName("no.such.host").toString();
        } catch (UnknownHostException e) {
            unknown = e.getMessage();
        }
        return InetAddress.getByName("10.1.2.3") + " " + InetAddress.getLoopbackAddress() + unknown
                + InetAddress.getByName("::1") + InetAddress.getLocalHost();
    }

    static Object urls() throws Exception {
        return URI.create("http://user@host:8/a/../b?q#f").normalize().resolve("../c") + " "
                + URI.create("jar:file:/x.jar!/y").toURL().getProtocol() + URLEncoder.encode("ä b",
                        StandardCharsets.UTF_8)
                + URLDecoder.decode("%41", StandardCharsets.UTF_8) + IDN.toASCII("bücher.example");
    }

    static Object sockets() throws Exception {
        try (ServerSocket server = new ServerSocket(0)) {
            Thread peer = new Thread(() -> answer(server, "hello"));
            peer.start();
            try (Socket socket = new Socket(InetAddress.getLocalHost(), server.getLocalPort())) {
                return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            }
        }
    }

    static Object httpUrlConnection() throws Exception {
        try (ServerSocket server = new ServerSocket(0)) {
            new Thread(() -> answer(server, "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok"))
                    .start();
            HttpURLConnection connection = (HttpURLConnection) URI.create("http://"
                    + InetAddress.getLocalHost().getHostAddress() + ":" + server.getLocalPort() + "/").toURL()
                    .openConnection();
            return connection.getResponseCode() + new String(connection.getInputStream().readAllBytes(),
                    StandardCharsets.UTF_8);
        }
    }

    private static void answer(ServerSocket server, String text) {
        try (Socket socket = server.accept()) {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static Object cookies() throws Exception {
        CookieManager manager = new CookieManager();
        manager.put(URI.create("http://h/"), Map.of("Set-Cookie", List.of("a=b; Max-Age=100")));
        return manager.getCookieStore().getCookies();
    }
}
