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
 * The order of the checks follows {@code NioSocketImpl}; each call with an effect is a scheduling point first.
 */
final class SimSocket implements Kernel.OpenSocket {
    private final Kernel kernel;
    private final SimOptions options;
    private final Waiters input;
    private final Waiters output;
    private SocketState state = SocketState.NEW;
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

    SocketState state() {
        return state;
    }

    void create() throws IOException {
        if (state != SocketState.NEW) {
            throw new IOException("Already created");
        }
        open(kernel.process(), SocketState.UNCONNECTED);
    }

    /** Becomes the accepted end of a connection. */
    void join(Owner owner, Endpoint accepted) {
        open(owner, SocketState.CONNECTED);
        watch(accepted);
    }

    void bind(InetAddress host, int port) throws IOException {
        kernel.point();
        state.ensureOpen();
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
        state.ensureOpen();
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
        state.ensureOpen();
        Listener from = listening();
        long deadline = input.deadline(millis);
        while (!from.isAcceptable()) {
            input.await(deadline, "Accept timed out");
            state.ensureOpen();
        }
        return Objects.requireNonNull(from.accept());
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
        state.ensureUnconnected();
        state = SocketState.CONNECTING;
        Endpoint connecting = begin(host, port);
        long deadline = input.deadline(millis);
        while (connecting.isConnecting()) {
            input.await(deadline, "Connect timed out");
            state.ensureOpen();
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

    /** A connection that was reset since it was made is connected all the same: its first use will say so. */
    private void finish(Endpoint connected) throws IOException {
        state.ensureOpen();
        var error = connected.hasConnected() ? null : connected.takeError();
        if (error != null) {
            throw Failures.of(error);
        }
        state = SocketState.CONNECTED;
    }

    /** Its bytes, once it is connected. */
    Stream stream() throws SocketException {
        state.ensureConnected();
        return Objects.requireNonNull(stream);
    }

    /** Its bytes even if it was closed since: a stream that has ended stays at its end. */
    Stream streamOrPast() throws SocketException {
        return stream == null ? stream() : stream;
    }

    void close() {
        if (state == SocketState.NEW) {
            state = SocketState.CLOSED;
        }
        if (state != SocketState.CLOSED) {
            kernel.point();
        }
        if (state != SocketState.CLOSED) {
            closeOpen();
        }
    }

    private void closeOpen() {
        state = SocketState.CLOSED;
        input.wake();
        output.wake();
        if (endpoint != null) {
            new Closing(kernel, output).finishOutput(endpoint, options.linger());
        }
        release(kernel.now());
        kernel.arm();
    }

    @Override
    public void processEnded(long now) {
        state = SocketState.CLOSED;
        release(now);
    }

    private void release(long now) {
        kernel.closed(Objects.requireNonNull(process), this);
        if (listener != null) {
            listener.close(now);
        } else if (binding != null) {
            binding.release();
        }
        if (endpoint != null) {
            Closing.release(endpoint, options.linger(), now);
        }
    }

    void setOption(SocketOption<?> option, Object value) throws SocketException {
        state.ensureOpen();
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

    private void open(Owner owner, SocketState opened) {
        process = owner;
        state = opened;
        kernel.opened(owner, this);
    }

    private void watch(Endpoint watched) {
        endpoint = watched;
        stream = new Stream(kernel, this, watched, input, output);
        watched.watch(this::ready);
    }

    private void ready(int what) {
        if ((what & (Watcher.READ | Watcher.CONNECT)) != 0) {
            input.wake();
        }
        if ((what & Watcher.WRITE) != 0) {
            output.wake();
        }
    }

    /** A socket stays with the process that made it, whoever uses it. */
    private Station station() {
        return kernel.station(Objects.requireNonNull(process).host());
    }
}
