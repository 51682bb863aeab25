package dev.detsim.net.jdk;

import dev.detsim.net.model.Errno;
import dev.detsim.net.model.ErrnoException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.SocketException;

/** The JDK's exceptions for the kernel's errors, as {@code handleSocketError} in its native code chooses them. */
final class Failures {
    private Failures() {
    }

    static SocketException of(ErrnoException failure) {
        return of(failure.errno());
    }

    static SocketException of(Errno errno) {
        return switch (errno) {
            case ECONNREFUSED, ETIMEDOUT -> new ConnectException(errno.text());
            case EADDRINUSE, EADDRNOTAVAIL -> new BindException(errno.text());
            case ECONNRESET, EPIPE, EINVAL -> new SocketException(errno.text());
        };
    }

    /** What a stream makes of an error: reading and writing raise nothing more specific. */
    static SocketException ofStream(ErrnoException failure) {
        return new SocketException(failure.errno().text());
    }
}
