package dev.detsim.net.jdk;

import dev.detsim.net.model.Address;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;

/** Translates between the JDK's addresses and the model's. The simulated network is IPv4; {@code ::} and {@code ::1} are understood. */
final class Addresses {
    private Addresses() {
    }

    /** The number of an IPv4 address. */
    static int ip(InetAddress address) {
        return ByteBuffer.wrap(address.getAddress()).getInt();
    }

    /** What Linux would make of {@code address} without an IPv6 route. */
    static int reachable(InetAddress address) throws SocketException {
        if (address instanceof Inet4Address) {
            return ip(address);
        }
        if (address.isAnyLocalAddress()) {
            return Address.ANY;
        }
        if (address.isLoopbackAddress()) {
            return Address.LOOPBACK;
        }
        throw new SocketException("Network is unreachable");
    }

    /** The JDK's form of an address. */
    static InetAddress of(Address address) {
        try {
            return InetAddress.getByAddress(ByteBuffer.allocate(4).putInt(address.ip()).array());
        } catch (UnknownHostException e) {
            throw new IllegalStateException("a bug in the simulated network: four bytes are an address", e);
        }
    }
}
