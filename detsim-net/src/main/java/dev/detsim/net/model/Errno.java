package dev.detsim.net.model;

/** The errors of Linux that sockets raise, with the words of its {@code strerror}. */
public enum Errno {
    /** The peer has nobody who listens there. */
    ECONNREFUSED("Connection refused"),
    /** The peer did not answer for so long that TCP gave up. */
    ETIMEDOUT("Connection timed out"),
    /** The peer answered with RST. */
    ECONNRESET("Connection reset by peer"),
    /** Writing after the end: the peer or this side has closed. */
    EPIPE("Broken pipe"),
    /** Another socket has this port. */
    EADDRINUSE("Address already in use"),
    /** Not an address of this station, or no ephemeral port is left. */
    EADDRNOTAVAIL("Cannot assign requested address"),
    /** A loopback socket cannot reach another station. */
    EINVAL("Invalid argument");

    private final String text;

    Errno(String text) {
        this.text = text;
    }

    /** What Linux says. */
    public String text() {
        return text;
    }
}
