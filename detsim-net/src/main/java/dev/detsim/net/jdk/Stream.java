package dev.detsim.net.jdk;

import dev.detsim.net.model.Endpoint;
import dev.detsim.net.model.Errno;
import dev.detsim.net.model.ErrnoException;
import java.io.IOException;
import java.net.SocketException;
import java.util.Objects;

/** Blocking input and output of a connected {@link SimSocket}, as in {@code NioSocketImpl}. */
final class Stream {
    private final Kernel kernel;
    private final SimSocket socket;
    private final Endpoint endpoint;
    private final Waiters input;
    private final Waiters output;
    private final Turn writing;
    private boolean inputClosed;
    private boolean ended;
    private boolean reset;

    Stream(Kernel kernel, SimSocket socket, Endpoint endpoint, Waiters input, Waiters output) {
        this.kernel = kernel;
        this.socket = socket;
        this.endpoint = endpoint;
        this.input = input;
        this.output = output;
        writing = new Turn(kernel.newWaiters());
    }

    /** Waits for data, at most {@code millis} milliseconds if that is not 0; -1 at the end. */
    int read(byte[] b, int off, int len, int millis) throws IOException {
        Objects.checkFromIndexSize(off, len, b.length);
        if (len == 0) {
            return 0;
        }
        kernel.point();
        long deadline = input.deadline(millis);
        for (;;) {
            int n = tryRead(b, off, len);
            if (n != 0) {
                ended |= n < 0;
                return n;
            }
            input.await(deadline, "Read timed out");
        }
    }

    /** As in the JDK, a stream that has ended stays at its end even when closed, and a reset stays one. */
    private int tryRead(byte[] b, int off, int len) throws IOException {
        if (ended) {
            return -1;
        }
        socket.state().ensureConnected();
        if (reset) {
            throw new SocketException("Connection reset");
        }
        return inputClosed ? -1 : receive(b, off, len);
    }

    private int receive(byte[] b, int off, int len) throws SocketException {
        try {
            int n = endpoint.read(kernel.now(), b, off, len);
            kernel.arm();
            return n;
        } catch (ErrnoException e) {
            reset = e.errno() == Errno.ECONNRESET;
            throw reset ? new SocketException("Connection reset") : Failures.ofStream(e);
        }
    }

    /** Waits until all is in the send buffer. */
    void write(byte[] b, int off, int len) throws IOException {
        Objects.checkFromIndexSize(off, len, b.length);
        if (len > 0) {
            kernel.point();
            writing.take();
            try {
                writeAll(b, off, len);
            } finally {
                writing.give();
            }
        }
    }

    private void writeAll(byte[] b, int off, int len) throws IOException {
        int end = off + len;
        for (int at = off; at < end;) {
            socket.state().ensureConnected();
            int n = send(b, at, end - at);
            at += n;
            if (n == 0) {
                output.await(Waiters.NEVER, "");
            }
        }
    }

    private int send(byte[] b, int off, int len) throws SocketException {
        try {
            int n = endpoint.write(kernel.now(), b, off, len);
            kernel.arm();
            return n;
        } catch (ErrnoException e) {
            throw Failures.ofStream(e);
        }
    }

    int available() {
        return inputClosed ? 0 : endpoint.available();
    }

    void shutdownInput() throws IOException {
        kernel.point();
        socket.state().ensureConnected();
        inputClosed = true;
        input.wake();
    }

    void shutdownOutput() throws IOException {
        kernel.point();
        socket.state().ensureConnected();
        endpoint.shutdownOutput(kernel.now());
        kernel.arm();
        output.wake();
    }
}
