package dev.detsim.tests.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What blocking sockets do: each scenario runs on the real JDK's loopback and in a world alike. None depends on how threads
 * are scheduled or how long anything takes.
 */
public final class SocketTwins {
    private SocketTwins() {
    }

    /** A scenario. It throws if it fails. */
    @FunctionalInterface
    public interface Twin {
        /** Runs it, on the process that calls. */
        void run() throws Exception;
    }

    /** All scenarios by name. */
    public static Map<String, Twin> all() {
        Map<String, Twin> all = new LinkedHashMap<>();
        all.put("echo", SocketTwins::echo);
        all.put("half-close", SocketTwins::halfClose);
        all.put("end stays the end", SocketTwins::endStaysTheEnd);
        all.put("read time-out", SocketTwins::readTimeOut);
        all.put("accept time-out", SocketTwins::acceptTimeOut);
        all.put("connect refused", SocketTwins::connectRefused);
        all.put("closed listener refuses", SocketTwins::closedListenerRefuses);
        all.put("close wakes reader", SocketTwins::closeWakesReader);
        all.put("close wakes acceptor", SocketTwins::closeWakesAcceptor);
        all.put("close wakes writer", SocketTwins::closeWakesWriter);
        all.put("shutdownInput wakes reader", SocketTwins::shutdownInputWakesReader);
        all.put("unread data at close", SocketTwins::unreadDataAtClose);
        all.put("linger 0 resets", SocketTwins::lingerZeroResets);
        all.put("broken pipe", SocketTwins::brokenPipe);
        all.put("write after shutdownOutput", SocketTwins::writeAfterShutdownOutput);
        all.put("back-pressure", SocketTwins::backPressure);
        all.put("bytes, not messages", SocketTwins::bytesNotMessages);
        all.put("many clients", SocketTwins::manyClients);
        all.put("closed sockets say so", SocketTwins::closedSocketsSaySo);
        all.put("interrupt closes a virtual thread's socket", SocketTwins::interruptClosesVirtualThreadsSocket);
        all.put("interrupt does not disturb a platform thread", SocketTwins::interruptDoesNotDisturbPlatformThread);
        AddressTwins.addTo(all);
        return all;
    }

    static void echo() throws Exception {
        try (Pair pair = Pair.connected()) {
            Other server = Other.does(() -> pair.there.getInputStream().transferTo(pair.there.getOutputStream()));
            pair.here.getOutputStream().write("hello".getBytes());
            assertThat(pair.here.getInputStream().readNBytes(5)).isEqualTo("hello".getBytes());
            pair.here.shutdownOutput();
            server.join();
        }
    }

    static void halfClose() throws Exception {
        try (Pair pair = Pair.connected()) {
            pair.here.getOutputStream().write(1);
            pair.here.shutdownOutput();
            assertThat(pair.there.getInputStream().readAllBytes()).containsExactly(1);
            pair.there.getOutputStream().write(2);
            pair.there.close();
            assertThat(pair.here.getInputStream().readAllBytes()).containsExactly(2);
        }
    }

    static void endStaysTheEnd() throws Exception {
        try (Pair pair = Pair.connected()) {
            InputStream in = pair.here.getInputStream();
            pair.there.close();
            assertThat(in.read()).isEqualTo(-1);
            assertThat(in.read(new byte[8])).isEqualTo(-1);
            assertThat(in.read(new byte[0])).isZero();
            assertThat(in.available()).isZero();
            pair.here.close();
            assertThat(in.read()).isEqualTo(-1);
        }
    }

    static void readTimeOut() throws Exception {
        try (Pair pair = Pair.connected()) {
            pair.here.setSoTimeout(20);
            InputStream in = pair.here.getInputStream();
            assertThatThrownBy(in::read).isExactlyInstanceOf(SocketTimeoutException.class).hasMessage("Read timed out");
            pair.there.getOutputStream().write(9);
            pair.here.setSoTimeout(0);
            assertThat(in.read()).isEqualTo(9);
        }
    }

    static void acceptTimeOut() throws Exception {
        try (ServerSocket server = Pair.listening()) {
            server.setSoTimeout(20);
            assertThatThrownBy(server::accept).isExactlyInstanceOf(SocketTimeoutException.class)
                    .hasMessage("Accept timed out");
        }
    }

    static void connectRefused() throws Exception {
        int port;
        try (ServerSocket server = Pair.listening()) {
            port = server.getLocalPort();
        }
        Socket socket = new Socket();
        assertThatThrownBy(() -> socket.connect(loopback(port))).isExactlyInstanceOf(ConnectException.class)
                .hasMessage("Connection refused");
        assertThat(socket.isClosed()).isTrue();
        Socket timed = new Socket();
        assertThatThrownBy(() -> timed.connect(loopback(port), 60_000)).isExactlyInstanceOf(ConnectException.class)
                .hasMessage("Connection refused");
    }

    static void closedListenerRefuses() throws Exception {
        ServerSocket server = Pair.listening();
        try (Socket waiting = new Socket()) {
            waiting.connect(server.getLocalSocketAddress());
            server.close();
            assertThatThrownBy(() -> waiting.getInputStream().read()).isExactlyInstanceOf(SocketException.class)
                    .hasMessage("Connection reset");
            assertThatThrownBy(server::accept).isExactlyInstanceOf(SocketException.class)
                    .hasMessage("Socket is closed");
        }
    }

    static void closeWakesReader() throws Exception {
        try (Pair pair = Pair.connected()) {
            InputStream in = pair.here.getInputStream();
            Other reader = Other.does(in::read);
            pair.here.close();
            reader.fails(SocketException.class, "Socket closed");
        }
    }

    static void closeWakesAcceptor() throws Exception {
        ServerSocket server = Pair.listening();
        Other acceptor = Other.does(server::accept);
        server.close();
        Throwable failure = acceptor.failure();
        assertThat(failure).isExactlyInstanceOf(SocketException.class);
        assertThat(failure.getMessage()).isIn("Socket closed", "Socket is closed");
    }

    static void closeWakesWriter() throws Exception {
        try (Pair pair = Pair.connected()) {
            OutputStream out = pair.here.getOutputStream();
            Other writer = Other.does(() -> writeForEver(out));
            pair.there.getInputStream().readNBytes(1 << 20);
            pair.here.close();
            writer.fails(SocketException.class, "Socket closed");
        }
    }

    static void shutdownInputWakesReader() throws Exception {
        try (Pair pair = Pair.connected()) {
            InputStream in = pair.here.getInputStream();
            AtomicInteger read = new AtomicInteger();
            Other reader = Other.does(() -> read.set(in.read()));
            pair.here.shutdownInput();
            reader.join();
            assertThat(read).hasValue(-1);
            assertThatThrownBy(pair.here::getInputStream).hasMessage("Socket input is shutdown");
        }
    }

    /** The JDK shuts down the output before it closes, so that FIN goes ahead of the RST that unread data cause. */
    static void unreadDataAtClose() throws Exception {
        try (Pair pair = Pair.connected()) {
            pair.here.getOutputStream().write(new byte[100]);
            pair.there.getInputStream().read();
            pair.there.close();
            assertThat(pair.here.getInputStream().read()).isEqualTo(-1);
            assertThatThrownBy(() -> writeForEver(pair.here.getOutputStream()))
                    .isExactlyInstanceOf(SocketException.class).hasMessage("Broken pipe");
        }
    }

    static void lingerZeroResets() throws Exception {
        try (Pair pair = Pair.connected()) {
            pair.there.setSoLinger(true, 0);
            pair.there.close();
            for (int i = 0; i < 2; i++) {
                assertThatThrownBy(() -> pair.here.getInputStream().read()).isExactlyInstanceOf(SocketException.class)
                        .hasMessage("Connection reset");
            }
            assertThatThrownBy(() -> pair.here.getOutputStream().write(1)).isExactlyInstanceOf(SocketException.class)
                    .hasMessage("Broken pipe");
        }
    }

    static void brokenPipe() throws Exception {
        try (Pair pair = Pair.connected()) {
            pair.there.close();
            assertThat(pair.here.getInputStream().read()).isEqualTo(-1);
            assertThatThrownBy(() -> writeForEver(pair.here.getOutputStream()))
                    .isExactlyInstanceOf(SocketException.class).hasMessage("Broken pipe");
        }
    }

    static void writeAfterShutdownOutput() throws Exception {
        try (Pair pair = Pair.connected()) {
            OutputStream out = pair.here.getOutputStream();
            pair.here.shutdownOutput();
            assertThatThrownBy(() -> out.write(1)).isExactlyInstanceOf(SocketException.class).hasMessage("Broken pipe");
            assertThatThrownBy(pair.here::getOutputStream).hasMessage("Socket output is shutdown");
            assertThatThrownBy(pair.here::shutdownOutput).hasMessage("Socket output is already shutdown");
        }
    }

    /** The buffers of a connection hold a few megabytes at most: whoever writes more waits for the reader. */
    static void backPressure() throws Exception {
        int blocks = 256;
        try (Pair pair = Pair.connected()) {
            AtomicInteger written = new AtomicInteger();
            Other writer = Other.does(() -> {
                for (int i = 0; i < blocks; i++) {
                    pair.there.getOutputStream().write(block(i));
                    written.incrementAndGet();
                }
            });
            DataInputStream in = new DataInputStream(pair.here.getInputStream());
            byte[] block = new byte[1 << 16];
            for (int i = 0; i < blocks; i++) {
                in.readFully(block);
                assertThat(block).isEqualTo(block(i));
                assertThat(written.get()).isLessThanOrEqualTo(i + 200);
            }
            writer.join();
        }
    }

    static void bytesNotMessages() throws Exception {
        try (Pair pair = Pair.connected()) {
            Random sizes = new Random(1);
            Other writer = Other.does(() -> {
                DataOutputStream out = new DataOutputStream(pair.there.getOutputStream());
                for (int i = 0; i < 200; i++) {
                    out.writeInt(i);
                    out.writeUTF("x".repeat(sizes.nextInt(3000)));
                }
            });
            DataInputStream in = new DataInputStream(pair.here.getInputStream());
            Random expected = new Random(1);
            for (int i = 0; i < 200; i++) {
                assertThat(in.readInt()).isEqualTo(i);
                assertThat(in.readUTF()).hasSize(expected.nextInt(3000));
            }
            writer.join();
        }
    }

    static void manyClients() throws Exception {
        int clients = 8;
        AtomicInteger sum = new AtomicInteger();
        try (ServerSocket server = Pair.listening()) {
            Other[] others = new Other[clients];
            for (int i = 0; i < clients; i++) {
                int number = i;
                others[i] = Other.does(() -> sum.addAndGet(ask(server.getLocalSocketAddress(), number)));
            }
            for (int i = 0; i < clients; i++) {
                answer(server.accept());
            }
            for (Other other : others) {
                other.join();
            }
        }
        assertThat(sum).hasValue(2 * (clients - 1) * clients / 2);
    }

    private static int ask(SocketAddress server, int number) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(server);
            new DataOutputStream(socket.getOutputStream()).writeInt(number);
            return new DataInputStream(socket.getInputStream()).readInt();
        }
    }

    private static void answer(Socket accepted) throws IOException {
        try (Socket socket = accepted) {
            int number = new DataInputStream(socket.getInputStream()).readInt();
            new DataOutputStream(socket.getOutputStream()).writeInt(2 * number);
        }
    }

    static void closedSocketsSaySo() throws Exception {
        try (Pair pair = Pair.connected()) {
            OutputStream out = pair.here.getOutputStream();
            pair.here.close();
            pair.here.close();
            assertThatThrownBy(() -> out.write(1)).isExactlyInstanceOf(SocketException.class)
                    .hasMessage("Socket closed");
            assertThatThrownBy(pair.here::getInputStream).hasMessage("Socket is closed");
            assertThatThrownBy(pair.here::getSoTimeout).hasMessage("Socket is closed");
            assertThatThrownBy(() -> pair.here.connect(loopback(1))).hasMessage("Socket is closed");
        }
    }

    static void interruptClosesVirtualThreadsSocket() throws Exception {
        try (Pair pair = Pair.connected()) {
            InputStream in = pair.here.getInputStream();
            Other reader = Other.does(Thread.ofVirtual(), in::read);
            reader.interrupt();
            reader.fails(SocketException.class, "Closed by interrupt");
            assertThat(pair.here.isClosed()).isTrue();
        }
    }

    static void interruptDoesNotDisturbPlatformThread() throws Exception {
        try (Pair pair = Pair.connected()) {
            InputStream in = pair.here.getInputStream();
            Other reader = Other.does(() -> {
                assertThat(in.read()).isEqualTo(5);
                assertThat(Thread.interrupted()).isTrue();
            });
            reader.interrupt();
            pair.there.getOutputStream().write(5);
            reader.join();
        }
    }

    private static InetSocketAddress loopback(int port) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    private static void writeForEver(OutputStream out) throws IOException {
        for (byte[] block = new byte[1 << 16];;) {
            out.write(block);
        }
    }

    private static byte[] block(int i) {
        byte[] block = new byte[1 << 16];
        Arrays.fill(block, (byte) i);
        return block;
    }
}
