package dev.detsim.net.jdk;

import dev.detsim.core.driver.Owner;
import dev.detsim.net.model.Endpoint;
import java.io.FileDescriptor;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.SocketException;
import java.net.SocketImpl;
import java.net.SocketOption;
import java.net.SocketOptions;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sun.net.PlatformSocketImpl;

/**
 * What a {@code Socket} or {@code ServerSocket} stands on in a world, in place of {@code sun.nio.ch.NioSocketImpl}: the same
 * states, checks, exceptions and words. Every call with an effect is a scheduling point before it. It needs no locks: threads
 * of a world are switched only at scheduling points and when they wait.
 *
 * <p>Not supported: urgent data; {@code Socket.sendUrgentData} says so.
 */
public final class SimSocketImpl extends SocketImpl implements PlatformSocketImpl {
    private final boolean server;
    private final Kernel kernel;
    private final SimOptions options;
    private final SimSocket socket;
    private int timeout;
    private boolean outOfBandInline;

    /** An implementation that was not created yet. */
    public SimSocketImpl(Kernel kernel, boolean server) {
        this.server = server;
        this.kernel = kernel;
        options = new SimOptions(server);
        socket = new SimSocket(kernel, options);
    }

    @Override
    protected void create(boolean stream) throws IOException {
        if (!stream) {
            throw new IOException("Datagram socket creation not supported");
        }
        socket.create();
        fd = new FileDescriptor();
    }

    @Override
    protected void connect(String host, int port) throws IOException {
        connect(new InetSocketAddress(host, port), 0);
    }

    @Override
    protected void connect(InetAddress host, int port) throws IOException {
        connect(new InetSocketAddress(host, port), 0);
    }

    @Override
    protected void connect(SocketAddress remote, int millis) throws IOException {
        if (!(remote instanceof InetSocketAddress target)) {
            throw new IOException("Unsupported address type");
        }
        if (target.isUnresolved()) {
            throw new UnknownHostException(target.getHostName());
        }
        try {
            connectTo(target, millis);
        } catch (SocketTimeoutException e) {
            close();
            throw e;
        } catch (InterruptedIOException e) {
            close();
            throw new SocketException("Closed by interrupt");
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    private void connectTo(InetSocketAddress target, int millis) throws IOException {
        InetAddress host = target.getAddress();
        address = host.isAnyLocalAddress() ? kernel.process().host().address() : host;
        port = target.getPort();
        socket.connect(address, port, millis);
        localport = socket.localAddress().port();
    }

    @Override
    protected void bind(InetAddress host, int localPort) throws IOException {
        socket.bind(host, localPort);
        address = host;
        localport = socket.localAddress().port();
    }

    @Override
    protected void listen(int backlog) throws IOException {
        socket.listen(backlog < 1 ? 50 : backlog);
    }

    @Override
    protected void accept(SocketImpl si) throws IOException {
        SimSocketImpl accepted = (SimSocketImpl) si;
        accepted.socket.state().ensureNew();
        accepted.join(socket.accept(timeout), options);
    }

    private void join(Endpoint endpoint, SimOptions listener) {
        options.inherit(listener);
        Owner process = kernel.process();
        socket.join(process, endpoint);
        fd = new FileDescriptor();
        localport = endpoint.local().port();
        address = Addresses.of(endpoint.remote());
        port = endpoint.remote().port();
    }

    @Override
    protected InputStream getInputStream() {
        return new SimInputStream(this);
    }

    @Override
    protected OutputStream getOutputStream() {
        return new SimOutputStream(this);
    }

    int read(byte[] b, int off, int len) throws IOException {
        return socket.streamOrPast().read(b, off, len, timeout);
    }

    void write(byte[] b, int off, int len) throws IOException {
        socket.streamOrPast().write(b, off, len);
    }

    @Override
    protected int available() throws IOException {
        return socket.stream().available();
    }

    @Override
    protected void close() throws IOException {
        socket.close();
    }

    @Override
    protected void shutdownInput() throws IOException {
        socket.stream().shutdownInput();
    }

    @Override
    protected void shutdownOutput() throws IOException {
        socket.stream().shutdownOutput();
    }

    @Override
    protected boolean supportsUrgentData() {
        return false;
    }

    @Override
    protected void sendUrgentData(int data) throws IOException {
        throw new SocketException("Urgent data not supported");
    }

    @Override
    protected Set<SocketOption<?>> supportedOptions() {
        return server ? SimOptions.SERVER : SimOptions.CLIENT;
    }

    @Override
    protected <T> void setOption(SocketOption<T> option, T value) throws IOException {
        ensureSupported(option);
        if (!option.type().isInstance(value)) {
            throw new IllegalArgumentException("Invalid value '" + value + "'");
        }
        socket.setOption(option, value);
    }

    @Override
    protected <T> T getOption(SocketOption<T> option) throws IOException {
        ensureSupported(option);
        socket.state().ensureOpen();
        return options.get(option);
    }

    @Override
    public void setOption(int id, Object value) throws SocketException {
        socket.state().ensureOpen();
        switch (id) {
            case SocketOptions.SO_TIMEOUT -> timeout = nonNegative(OptionIds.number(value, "SO_TIMEOUT"));
            case SocketOptions.SO_OOBINLINE -> outOfBandInline = OptionIds.flag(value, "SO_OOBINLINE");
            default -> setById(id, value);
        }
    }

    private void setById(int id, Object value) throws SocketException {
        try {
            socket.setOption(OptionIds.option(id), OptionIds.checked(id, value));
        } catch (IllegalArgumentException e) {
            throw new SocketException(e.getMessage());
        }
    }

    @Override
    public @Nullable Object getOption(int id) throws SocketException {
        socket.state().ensureOpen();
        return switch (id) {
            case SocketOptions.SO_TIMEOUT -> timeout;
            case SocketOptions.SO_OOBINLINE -> outOfBandInline;
            case SocketOptions.SO_BINDADDR -> Addresses.of(socket.localAddress());
            case SocketOptions.SO_LINGER -> options.linger() < 0 ? (Object) false : options.linger();
            default -> options.get(OptionIds.option(id));
        };
    }

    private static int nonNegative(int millis) throws SocketException {
        if (millis < 0) {
            throw new SocketException("timeout < 0");
        }
        return millis;
    }

    private void ensureSupported(SocketOption<?> option) {
        if (!supportedOptions().contains(option)) {
            throw new UnsupportedOperationException("'" + option + "' not supported");
        }
    }
}
