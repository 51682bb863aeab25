package dev.detsim.net.model;

/**
 * An IPv4 address and a port.
 *
 * @param ip   the address as a big-endian number; 0 is the wildcard, 127.x.x.x is the station itself
 * @param port 0 to 65535
 */
public record Address(int ip, int port) {
    /** 127.0.0.1. */
    public static final int LOOPBACK = 0x7f000001;
    /** 0.0.0.0. */
    public static final int ANY = 0;

    /** Whether {@code ip} means the station itself. */
    public static boolean isLoopback(int ip) {
        return ip >>> 24 == 127;
    }

    @Override
    public String toString() {
        return "%d.%d.%d.%d:%d".formatted(ip >>> 24, ip >>> 16 & 255, ip >>> 8 & 255, ip & 255, port);
    }
}
