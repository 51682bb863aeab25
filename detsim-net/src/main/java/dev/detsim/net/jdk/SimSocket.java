package dev.detsim.net.jdk;

import dev.detsim.core.driver.Owner;
import dev.detsim.net.model.Address;
import dev.detsim.net.model.Binding;
import dev.detsim.net.model.Endpoint;
import dev.detsim.net.model.ErrnoException;
import dev.detsim.net.model.Listener;
import dev.detsim.net.model.Station;
import dev.detsim.net.model.Watcher;
import java.io.IOException;
import java.net.InetAddress;
import java.net.SocketException;
import java.net.SocketOption;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A TCP socket of a simulated process: from unbound to bound, then either listening or connecting and connected, then closed.
 * The order of the checks follows {@code NioSocketImpl}.
 */
final class SimSocket implements Kernel.OpenSocket {
    private enum State {
        NEW, UNCONNECTED, CONNECTING, CONNECTED, CLOSED
    }

    private final Kernel kernel;
    private final SimOptions options;
    private final Waiters input;
    private final Waiters output;
    private State state = State.NEW;
    private @Nullable Owner process;
    private @Nullable Binding binding;
    private @Nullable Listener listener;
    private @Nullable Endpoint endpoint;
    private @Nullable Stream stream;

    SimSocket(Kernel kernel, SimOptions options) {
        this.kernel = kernel;
        this.options = options;
        input = kernel.newWaiters();
        output = kernel.newWaiters();
    }

    void create() throws IOException {
        if (state != State.NEW) {
            throw new IOException("Already created");
        }
        open(kernel.process(), State.UNCONNECTED);
    }

    /** Becomes the accepted end of a connection. */
    void join(Owner owner, Endpoint accepted) {
        open(owner, State.CONNECTED);
        watch(accepted);
    }

    void bind(InetAddress host, int port) throws IOException {
        kernel.point();
        ensureOpen();
        if (binding != null || endpoint != null) {
            throw new SocketException("Already bound");
        }
        try {
            Address local = new Address(Addresses.reachable(host), port);
            binding = station().bind(local, options.reuseAddress(), options.reusePort());
        } catch (ErrnoException e) {
            throw Failures.of(e);
        }
    }

    void listen(int backlog) throws IOException {
        kernel.point();
        ensureOpen();
        if (binding == null) {
            throw new SocketException("Not bound");
        }
        try {
            listener = station().listen(binding, backlog, options.settings());
            listener.watch(_ -> input.wake());
        } catch (ErrnoException e) {
            throw Failures.of(e);
        }
    }

    /** Waits for a connection, at most {@code millis} milliseconds if that is not 0. */
    Endpoint accept(int millis) throws IOException {
        kernel.point();
        ensureOpen();
        Listener from = listening();
        long deadline = input.deadline(millis);
        for (;;) {
            ensureOpen();
            Endpoint accepted = from.accept();
            if (accepted != null) {
                return accepted;
            }
            input.await(deadline, "Accept timed out");
        }
    }

    private Listener listening() throws SocketException {
        if (binding == null) {
            throw new SocketException("Not bound");
        }
        if (listener == null) {
            throw new SocketException("Invalid argument");
        }
        return listener;
    }

    /** Connects and waits until that has succeeded or failed, at most {@code millis} milliseconds if that is not 0. */
    void connect(InetAddress host, int port, int millis) throws IOException {
        kernel.point();
        ensureUnconnected();
        state = State.CONNECTING;
        Endpoint connecting = begin(host, port);
        long deadline = input.deadline(millis);
        while (connecting.isConnecting()) {
            input.await(deadline, "Connect timed out");
            ensureOpen();
        }
        finish(connecting);
    }

    private Endpoint begin(InetAddress host, int port) throws IOException {
        kernel.meet(host);
        try {
            Address remote = new Address(Addresses.reachable(host), port);
            Endpoint connecting = station().connect(kernel.now(), binding, remote, options.settings());
            binding = null;
            watch(connecting);
            kernel.arm();
            return connecting;
        } catch (ErrnoException e) {
            throw Failures.of(e);
        }
    }

    private void finish(Endpoint connected) throws IOException {
        var error = connected.isEstablished() ? null : connected.takeError();
        if (error != null) {
            throw Failures.of(error);
        }
        state = State.CONNECTED;
    }

    int read(byte[] b, int off, int len, int millis) throws IOException {
        return connected().read(b, off, len, millis);
    }

    void write(byte[] b, int off, int len) throws IOException {
        connected().write(b, off, len);
    }

    int available() throws IOException {
        ensureOpenAndConnected();
        return connected().available();
    }

    void shutdownInput() throws IOException {
        ensureOpenAndConnected();
        connected().shutdownInput();
    }

    void shutdownOutput() throws IOException {
        ensureOpenAndConnected();
        connected().shutdownOutput();
    }

    void close() {
        if (state == State.NEW) {
            state = State.CLOSED;
        }
        if (state != State.CLOSED) {
            kernel.point();
        }
        if (state != State.CLOSED) {
            state = State.CLOSED;
            wake();
            finishOutput();
            release(kernel.now());
            kernel.arm();
        }
    }

    /** As in the JDK, FIN goes ahead of a RST that unread data may cause, but not of one that was asked for. */
    private void finishOutput() {
        if (endpoint != null && options.linger() != 0) {
            endpoint.shutdownOutput(kernel.now());
            linger(endpoint);
        }
    }

    /** {@code close(2)} waits until all is acknowledged, at most the linger interval. */
    private void linger(Endpoint closing) {
        long deadline = output.deadline(Math.max(1, options.linger() * 1000));
        while (options.linger() > 0 && closing.available() == 0 && !closing.isDrained(kernel.now())
                && output.remaining(deadline) > 0) {
            kernel.arm();
            output.awaitQuietly(deadline);
        }
    }

    @Override
    public void processEnded(long now) {
        state = State.CLOSED;
        release(now);
    }

    private void release(long now) {
        if (process != null) {
            kernel.closed(process, this);
        }
        if (binding != null) {
            binding.release();
        }
        if (listener != null) {
            listener.close(now);
        }
        if (endpoint != null && options.linger() == 0) {
            endpoint.abort(now);
        } else if (endpoint != null) {
            endpoint.close(now);
        }
    }

    void setOption(SocketOption<?> option, Object value) throws SocketException {
        ensureOpen();
        options.set(option, value);
        if (listener != null) {
            listener.settings(options.settings());
        }
        if (endpoint != null) {
            endpoint.settings(kernel.now(), options.settings());
            kernel.arm();
        }
    }

    Address localAddress() {
        if (endpoint != null) {
            return endpoint.local();
        }
        return binding == null ? new Address(Address.ANY, 0) : binding.address();
    }

    void ensureNew() throws SocketException {
        if (state != State.NEW) {
            throw new SocketException("Not a newly created SocketImpl");
        }
    }

    void ensureOpen() throws SocketException {
        if (state == State.NEW) {
            throw new SocketException("Socket not created");
        }
        if (state == State.CLOSED) {
            throw new SocketException("Socket closed");
        }
    }

    void ensureOpenAndConnected() throws SocketException {
        if (state == State.CLOSED) {
            throw new SocketException("Socket closed");
        }
        if (state != State.CONNECTED) {
            throw new SocketException("Not connected");
        }
    }

    private void ensureUnconnected() throws SocketException {
        switch (state) {
            case NEW -> throw new SocketException("Not created");
            case CONNECTING -> throw new SocketException("Connection in progress");
            case CONNECTED -> throw new SocketException("Already connected");
            case CLOSED -> throw new SocketException("Socket closed");
            case UNCONNECTED -> {
            }
        }
    }

    private Stream connected() throws SocketException {
        if (stream == null) {
            throw new SocketException("Not connected");
        }
        return stream;
    }

    private void open(Owner owner, State opened) {
        process = owner;
        state = opened;
        kernel.opened(owner, this);
    }

    private void watch(Endpoint watched) {
        endpoint = watched;
        stream = new Stream(kernel, this, watched, input, output);
        watched.watch(ready -> {
            if ((ready & (Watcher.READ | Watcher.CONNECT)) != 0) {
                input.wake();
            }
            if ((ready & Watcher.WRITE) != 0) {
                output.wake();
            }
        });
    }

    private void wake() {
        input.wake();
        output.wake();
    }

    /** A socket stays with the process that made it, whoever uses it. */
    private Station station() throws SocketException {
        ensureOpen();
        return kernel.station(Objects.requireNonNull(process).host());
    }
}
