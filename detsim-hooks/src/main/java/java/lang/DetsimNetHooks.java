package java.lang;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketImpl;
import java.net.UnknownHostException;
import java.nio.channels.spi.AsynchronousChannelProvider;
import java.nio.channels.spi.SelectorProvider;
import java.util.Enumeration;
import java.util.stream.Stream;

/** The network: called at the head of JDK methods. Outside a world each returns null, and the method goes on. */
public final class DetsimNetHooks {
    private DetsimNetHooks() {
    }

    /** {@code SocketImpl.createPlatformSocketImpl}. */
    public static SocketImpl socketImpl(boolean server) {
        DetsimWorld w = DetsimWorld.current();
        return w == null ? null : w.network().socketImpl(server);
    }

    // names

    /** {@code InetAddress.getAllByName0}, before its cache. */
    public static InetAddress[] lookup(String host, boolean useCache) throws UnknownHostException {
        DetsimWorld w = DetsimWorld.current();
        return w == null ? null : w.network().lookup(host);
    }

    /** {@code InetAddress.getHostFromNameService}. */
    public static String hostName(InetAddress address) {
        DetsimWorld w = DetsimWorld.current();
        return w == null ? null : w.network().hostName(address);
    }

    /** {@code InetAddress.getLocalHost}, before its cache. */
    public static InetAddress localHost() throws UnknownHostException {
        DetsimWorld w = DetsimWorld.current();
        return w == null ? null : w.network().localHost();
    }

    // what is not simulated: refused in a world

    /** {@code SelectorProvider.provider}: the way to all NIO channels. */
    public static SelectorProvider selectorProvider() {
        refuse("java.nio.channels.spi.SelectorProvider.provider()");
        return null;
    }

    /** {@code AsynchronousChannelProvider.provider}. */
    public static AsynchronousChannelProvider asynchronousChannelProvider() {
        refuse("java.nio.channels.spi.AsynchronousChannelProvider.provider()");
        return null;
    }

    /** {@code DatagramSocket.createDelegate}, which bypasses the selector provider. */
    public static DatagramSocket datagramSocket(Object bindAddress, Object type) {
        refuse("new java.net.DatagramSocket()");
        return null;
    }

    /** {@code NetworkInterface.getByName}. */
    public static NetworkInterface interfaceByName(String name) {
        refuse("java.net.NetworkInterface.getByName(String)");
        return null;
    }

    /** {@code NetworkInterface.getByIndex}. */
    public static NetworkInterface interfaceByIndex(int index) {
        refuse("java.net.NetworkInterface.getByIndex(int)");
        return null;
    }

    /** {@code NetworkInterface.getByInetAddress}. */
    public static NetworkInterface interfaceByAddress(InetAddress address) {
        refuse("java.net.NetworkInterface.getByInetAddress(InetAddress)");
        return null;
    }

    /** {@code NetworkInterface.getNetworkInterfaces}. */
    public static Enumeration<NetworkInterface> interfaces() {
        refuse("java.net.NetworkInterface.getNetworkInterfaces()");
        return null;
    }

    /** {@code NetworkInterface.networkInterfaces}. */
    public static Stream<NetworkInterface> interfaceStream() {
        refuse("java.net.NetworkInterface.networkInterfaces()");
        return null;
    }

    /** {@code InetAddress.isReachable}; only called in a world. */
    public static boolean isReachable(Object address, Object networkInterface, int ttl, int timeout)
            throws IOException {
        throw DetsimWorld.current().refuse("java.net.InetAddress.isReachable(…)");
    }

    private static void refuse(String call) {
        DetsimWorld w = DetsimWorld.current();
        if (w != null) {
            throw w.refuse(call);
        }
    }
}
