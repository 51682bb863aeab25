package dev.detsim.tests.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.net.UnknownHostException;
import java.util.Map;

/** What sockets say of themselves: their options, ports and addresses. */
final class AddressTwins {
    private AddressTwins() {
    }

    /** Adds these scenarios. */
    static void addTo(Map<String, SocketTwins.Twin> all) {
        all.put("options", AddressTwins::options);
        all.put("port in use", AddressTwins::portInUse);
        all.put("port free again", AddressTwins::portFreeAgain);
        all.put("ephemeral ports", AddressTwins::ephemeralPorts);
        all.put("addresses", AddressTwins::addresses);
        all.put("foreign address", AddressTwins::foreignAddress);
        all.put("unknown host", AddressTwins::unknownHost);
    }

    private static void options() throws Exception {
        try (Socket socket = new Socket()) {
            socket.setTcpNoDelay(true);
            socket.setKeepAlive(true);
            socket.setSoLinger(true, 70_000);
            socket.setReceiveBufferSize(8192);
            socket.setSendBufferSize(8192);
            socket.setTrafficClass(8);
            socket.setSoTimeout(17);
            socket.setOption(StandardSocketOptions.SO_REUSEPORT, true);
            assertThat(socket.getTcpNoDelay()).isTrue();
            assertThat(socket.getKeepAlive()).isTrue();
            assertThat(socket.getSoLinger()).isEqualTo(65535);
            assertThat(socket.getReceiveBufferSize()).isEqualTo(8192);
            assertThat(socket.getSendBufferSize()).isEqualTo(8192);
            assertThat(socket.getTrafficClass()).isEqualTo(8);
            assertThat(socket.getSoTimeout()).isEqualTo(17);
            assertThat(socket.getReuseAddress()).isFalse();
            assertThat(socket.getOption(StandardSocketOptions.SO_REUSEPORT)).isTrue();
            socket.setSoLinger(false, 0);
            assertThat(socket.getSoLinger()).isEqualTo(-1);
            assertThat(socket.supportedOptions()).hasSize(13);
        }
        try (ServerSocket server = new ServerSocket()) {
            assertThat(server.getReuseAddress()).isTrue();
            assertThat(server.supportedOptions()).hasSize(9).doesNotContain(StandardSocketOptions.TCP_NODELAY);
            assertThatThrownBy(() -> server.getOption(StandardSocketOptions.TCP_NODELAY))
                    .isInstanceOf(UnsupportedOperationException.class).hasMessage("'TCP_NODELAY' not supported");
        }
    }

    private static void portInUse() throws Exception {
        try (ServerSocket server = Pair.listening(); ServerSocket second = new ServerSocket()) {
            assertThatThrownBy(() -> second.bind(server.getLocalSocketAddress()))
                    .isExactlyInstanceOf(BindException.class).hasMessage("Address already in use");
            assertThatThrownBy(() -> new ServerSocket(server.getLocalPort()))
                    .as("the wildcard overlaps").isExactlyInstanceOf(BindException.class);
        }
    }

    private static void portFreeAgain() throws Exception {
        int port;
        try (Pair pair = Pair.connected()) {
            port = pair.there.getLocalPort();
            try (ServerSocket again = new ServerSocket(port, 50, InetAddress.getLoopbackAddress())) {
                assertThat(again.getLocalPort()).as("although a connection of the closed listener lives on")
                        .isEqualTo(port);
            }
        }
    }

    private static void ephemeralPorts() throws Exception {
        try (ServerSocket one = new ServerSocket(0); ServerSocket other = new ServerSocket(0)) {
            assertThat(one.getLocalPort()).isNotEqualTo(other.getLocalPort()).isBetween(1024, 65535);
            assertThat(one.getInetAddress().isAnyLocalAddress()).isTrue();
        }
        try (Socket socket = new Socket()) {
            assertThat(socket.getLocalPort()).isEqualTo(-1);
            socket.bind(null);
            assertThat(socket.getLocalPort()).isBetween(1024, 65535);
            assertThatThrownBy(() -> socket.bind(null)).hasMessage("Already bound");
        }
    }

    private static void addresses() throws Exception {
        try (Pair pair = Pair.connected()) {
            assertThat(pair.here.getRemoteSocketAddress()).isEqualTo(pair.there.getLocalSocketAddress());
            assertThat(pair.there.getRemoteSocketAddress()).isEqualTo(pair.here.getLocalSocketAddress());
            assertThat(pair.there.getInetAddress().isLoopbackAddress()).isTrue();
            assertThat(pair.there.getInetAddress().getHostName()).isEqualTo("localhost");
        }
        try (ServerSocket any = new ServerSocket(0); Socket named = new Socket("localhost", any.getLocalPort())) {
            assertThat(any.accept().getPort()).isEqualTo(named.getLocalPort());
            assertThat(named.getInetAddress()).hasToString("localhost/127.0.0.1");
        }
    }

    private static void foreignAddress() throws Exception {
        try (ServerSocket server = new ServerSocket()) {
            assertThatThrownBy(() -> server.bind(new InetSocketAddress("192.0.2.1", 0)))
                    .isExactlyInstanceOf(BindException.class).hasMessage("Cannot assign requested address");
        }
    }

    private static void unknownHost() {
        assertThatThrownBy(() -> InetAddress.getByName("nowhere.invalid")).isInstanceOf(UnknownHostException.class)
                .hasMessageStartingWith("nowhere.invalid: ");
        assertThatThrownBy(() -> new Socket("nowhere.invalid", 1)).isInstanceOf(UnknownHostException.class)
                .hasMessage("nowhere.invalid");
    }
}
