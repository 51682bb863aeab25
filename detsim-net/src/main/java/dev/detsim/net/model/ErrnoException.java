package dev.detsim.net.model;

/** A call that the simulated kernel refused; without a stack trace, the caller makes the JDK's exception of it. */
public final class ErrnoException extends Exception {
    private static final long serialVersionUID = 1;
    /** The reason. */
    private final Errno errno;

    ErrnoException(Errno errno) {
        super(errno.text(), null, false, false);
        this.errno = errno;
    }

    /** The reason. */
    public Errno errno() {
        return errno;
    }
}
