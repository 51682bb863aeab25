package dev.detsim.net.jdk;

import dev.detsim.core.driver.DriverContext;
import dev.detsim.core.driver.Host;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** Host names: those of the nodes, and {@code localhost}. */
public final class Names {
    private static final byte[] LOOPBACK = {127, 0, 0, 1};
    private final DriverContext context;

    /** The names in {@code context}'s world. */
    public Names(DriverContext context) {
        this.context = context;
    }

    /** All addresses of {@code name}; an address as text is its own. */
    public InetAddress[] lookup(String name) throws UnknownHostException {
        if (name.equalsIgnoreCase("localhost")) {
            return new InetAddress[] {InetAddress.getByAddress(name, LOOPBACK)};
        }
        Host host = context.hostNamed(name);
        return new InetAddress[] {host == null ? literal(name) : host.address()};
    }

    /** The name of an address, or the address as text if it has none. */
    public String nameOf(InetAddress address) {
        if (address.isLoopbackAddress()) {
            return "localhost";
        }
        Host host = context.hostAt(address);
        return host == null ? address.getHostAddress() : host.name();
    }

    /** The host of the calling process. */
    public InetAddress localHost() {
        return context.process().host().address();
    }

    private static InetAddress literal(String text) throws UnknownHostException {
        try {
            return InetAddress.ofLiteral(text);
        } catch (IllegalArgumentException _) {
            throw new UnknownHostException(text + ": Name or service not known");
        }
    }
}
