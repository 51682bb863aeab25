package dev.detsim.net.jdk;

import java.net.SocketException;

/** The states of {@code NioSocketImpl}, and what it says when a call does not fit. */
enum SocketState {
    NEW, UNCONNECTED, CONNECTING, CONNECTED, CLOSED;

    void ensureNew() throws SocketException {
        if (this != NEW) {
            throw new SocketException("Not a newly created SocketImpl");
        }
    }

    void ensureOpen() throws SocketException {
        if (this == NEW) {
            throw new SocketException("Socket not created");
        }
        if (this == CLOSED) {
            throw new SocketException("Socket closed");
        }
    }

    void ensureConnected() throws SocketException {
        if (this == CLOSED) {
            throw new SocketException("Socket closed");
        }
        if (this != CONNECTED) {
            throw new SocketException("Not connected");
        }
    }

    void ensureUnconnected() throws SocketException {
        switch (this) {
            case NEW -> throw new SocketException("Not created");
            case CONNECTING -> throw new SocketException("Connection in progress");
            case CONNECTED -> throw new SocketException("Already connected");
            case CLOSED -> throw new SocketException("Socket closed");
            case UNCONNECTED -> {
            }
        }
    }
}
