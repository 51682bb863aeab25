package dev.detsim.net.jdk;

import java.net.SocketException;
import java.net.SocketOption;
import java.net.SocketOptions;
import java.net.StandardSocketOptions;

/** The older interface to options, by number: its checks are those of {@code NioSocketImpl.setOption(int, Object)}. */
final class OptionIds {
    private OptionIds() {
    }

    /** The option with this number. */
    static SocketOption<?> option(int id) throws SocketException {
        return switch (id) {
            case SocketOptions.SO_LINGER -> StandardSocketOptions.SO_LINGER;
            case SocketOptions.IP_TOS -> StandardSocketOptions.IP_TOS;
            case SocketOptions.TCP_NODELAY -> StandardSocketOptions.TCP_NODELAY;
            case SocketOptions.SO_SNDBUF -> StandardSocketOptions.SO_SNDBUF;
            case SocketOptions.SO_RCVBUF -> StandardSocketOptions.SO_RCVBUF;
            case SocketOptions.SO_KEEPALIVE -> StandardSocketOptions.SO_KEEPALIVE;
            case SocketOptions.SO_REUSEADDR -> StandardSocketOptions.SO_REUSEADDR;
            case SocketOptions.SO_REUSEPORT -> StandardSocketOptions.SO_REUSEPORT;
            default -> throw new SocketException("Unknown option " + id);
        };
    }

    /** {@code value} as the option wants it. */
    static Object checked(int id, Object value) throws SocketException {
        return switch (id) {
            case SocketOptions.SO_LINGER -> Boolean.FALSE.equals(value) ? -1 : number(value, "SO_LINGER");
            case SocketOptions.IP_TOS -> number(value, "IP_TOS");
            case SocketOptions.SO_SNDBUF -> size(value, "SO_SNDBUF");
            case SocketOptions.SO_RCVBUF -> size(value, "SO_RCVBUF");
            case SocketOptions.TCP_NODELAY -> flag(value, "TCP_NODELAY");
            case SocketOptions.SO_KEEPALIVE -> flag(value, "SO_KEEPALIVE");
            case SocketOptions.SO_REUSEADDR -> flag(value, "SO_REUSEADDR");
            case SocketOptions.SO_REUSEPORT -> flag(value, "SO_REUSEPORT");
            default -> throw new SocketException("Unknown option " + id);
        };
    }

    static int number(Object value, String name) throws SocketException {
        if (value instanceof Integer number) {
            return number;
        }
        throw new SocketException("Bad value for " + name);
    }

    static boolean flag(Object value, String name) throws SocketException {
        if (value instanceof Boolean flag) {
            return flag;
        }
        throw new SocketException("Bad value for " + name);
    }

    private static int size(Object value, String name) throws SocketException {
        int size = number(value, name);
        if (size <= 0) {
            throw new SocketException(name + " <= 0");
        }
        return size;
    }
}
