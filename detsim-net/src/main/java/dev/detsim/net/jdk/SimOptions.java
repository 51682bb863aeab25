package dev.detsim.net.jdk;

import static java.net.StandardSocketOptions.IP_TOS;
import static java.net.StandardSocketOptions.SO_KEEPALIVE;
import static java.net.StandardSocketOptions.SO_LINGER;
import static java.net.StandardSocketOptions.SO_RCVBUF;
import static java.net.StandardSocketOptions.SO_REUSEADDR;
import static java.net.StandardSocketOptions.SO_REUSEPORT;
import static java.net.StandardSocketOptions.SO_SNDBUF;
import static java.net.StandardSocketOptions.TCP_NODELAY;
import static jdk.net.ExtendedSocketOptions.SO_INCOMING_NAPI_ID;
import static jdk.net.ExtendedSocketOptions.TCP_KEEPCOUNT;
import static jdk.net.ExtendedSocketOptions.TCP_KEEPIDLE;
import static jdk.net.ExtendedSocketOptions.TCP_KEEPINTERVAL;
import static jdk.net.ExtendedSocketOptions.TCP_QUICKACK;

import dev.detsim.net.model.Settings;
import java.net.SocketException;
import java.net.SocketOption;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The options of a TCP socket with the limits and defaults of Linux. */
final class SimOptions {
    /** Those of a {@code Socket}. */
    static final Set<SocketOption<?>> CLIENT =
            setOf(SO_RCVBUF, SO_REUSEADDR, IP_TOS, SO_KEEPALIVE, SO_SNDBUF, SO_LINGER,
                    TCP_NODELAY, TCP_QUICKACK, TCP_KEEPIDLE, TCP_KEEPINTERVAL, TCP_KEEPCOUNT, SO_INCOMING_NAPI_ID,
                    SO_REUSEPORT);
    /** Those of a {@code ServerSocket}. */
    static final Set<SocketOption<?>> SERVER = setOf(SO_RCVBUF, SO_REUSEADDR, IP_TOS, TCP_QUICKACK, TCP_KEEPIDLE,
            TCP_KEEPINTERVAL, TCP_KEEPCOUNT, SO_INCOMING_NAPI_ID, SO_REUSEPORT);
    private static final long SECOND = 1_000_000_000L;
    /** {@code net.core.rmem_max} and {@code wmem_max}. */
    private static final int LARGEST_BUFFER = 212_992;

    private final Map<SocketOption<?>, Object> values = new HashMap<>();

    SimOptions(boolean server) {
        values.put(SO_RCVBUF, Settings.DEFAULT.receiveBuffer());
        values.put(SO_SNDBUF, Settings.DEFAULT.sendBuffer());
        values.put(SO_REUSEADDR, server);
        values.put(SO_REUSEPORT, false);
        values.put(SO_KEEPALIVE, false);
        values.put(SO_LINGER, -1);
        values.put(IP_TOS, 0);
        values.put(TCP_NODELAY, false);
        values.put(TCP_QUICKACK, true);
        values.put(TCP_KEEPIDLE, 7200);
        values.put(TCP_KEEPINTERVAL, 75);
        values.put(TCP_KEEPCOUNT, 9);
        values.put(SO_INCOMING_NAPI_ID, 0);
    }

    /** Takes what an accepted connection inherits from its listener. */
    void inherit(SimOptions listener) {
        values.putAll(listener.values);
    }

    <T> T get(SocketOption<T> option) {
        return option.type().cast(values.get(option));
    }

    void set(SocketOption<?> option, Object value) throws SocketException {
        values.put(option, value instanceof Integer number ? limited(option, number) : value);
    }

    int linger() {
        return get(SO_LINGER);
    }

    boolean reuseAddress() {
        return get(SO_REUSEADDR);
    }

    boolean reusePort() {
        return get(SO_REUSEPORT);
    }

    /** What the kernel heeds. */
    Settings settings() {
        return new Settings(get(SO_SNDBUF), get(SO_RCVBUF), get(TCP_NODELAY), get(SO_KEEPALIVE) ? patience() : null);
    }

    private Settings.Patience patience() {
        return new Settings.Patience(get(TCP_KEEPIDLE) * SECOND, get(TCP_KEEPINTERVAL) * SECOND, get(TCP_KEEPCOUNT));
    }

    private static int limited(SocketOption<?> option, int value) throws SocketException {
        if (option == SO_RCVBUF || option == SO_SNDBUF) {
            require(value >= 0, "Invalid send/receive buffer size");
            return Math.clamp(value, option == SO_RCVBUF ? 1152 : 2304, LARGEST_BUFFER);
        }
        if (option == SO_LINGER) {
            return Math.clamp(value, -1, 65535);
        }
        if (option == IP_TOS) {
            require(value >= 0 && value <= 255, "Invalid IP_TOS value");
            return value & ~3;
        }
        return keepAlive(option, value);
    }

    /** Linux bounds the times to 32767 s and the count to 127; there is nothing else left to set. */
    private static int keepAlive(SocketOption<?> option, int value) throws SocketException {
        if (option == SO_INCOMING_NAPI_ID) {
            throw new SocketException("Attempt to set read only option " + option);
        }
        if (value < 1 || value > (option == TCP_KEEPCOUNT ? 127 : 32767)) {
            throw new SocketException("Invalid argument");
        }
        return value;
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }

    private static Set<SocketOption<?>> setOf(SocketOption<?>... options) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(List.of(options)));
    }
}
