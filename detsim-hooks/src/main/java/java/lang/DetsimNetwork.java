package java.lang;

import java.net.InetAddress;
import java.net.SocketImpl;
import java.net.UnknownHostException;

/** What the network hooks ask of the network of a world. */
public interface DetsimNetwork {
    /** The implementation under a {@code Socket} or {@code ServerSocket}: also a {@code sun.net.PlatformSocketImpl}. */
    SocketImpl socketImpl(boolean server);

    /** All addresses of a host name, as {@code InetAddress.getAllByName}. */
    InetAddress[] lookup(String host) throws UnknownHostException;

    /** The host name of an address, or the address as text if it has none. */
    String hostName(InetAddress address);

    /** The host of the calling process. */
    InetAddress localHost() throws UnknownHostException;
}
