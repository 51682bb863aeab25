package dev.detsim.net.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A machine in the network: its address, its ports, its listeners. */
public final class Station {
    final Network network;
    final int number;
    final int ip;
    private final Ports ports = new Ports();
    private final List<Listener> listeners = new ArrayList<>();

    Station(Network network, int number, int ip) {
        this.network = network;
        this.number = number;
        this.ip = ip;
    }

    /** Takes a port; 0 for an ephemeral one. */
    public Binding bind(Address address, boolean reuseAddress, boolean reusePort) throws ErrnoException {
        if (address.ip() != Address.ANY && !isOwn(address.ip())) {
            throw new ErrnoException(Errno.EADDRNOTAVAIL);
        }
        return ports.bind(address, reuseAddress, reusePort);
    }

    /** Listens on a port that was taken. */
    public Listener listen(Binding binding, int backlog, Settings settings) throws ErrnoException {
        ports.listen(binding);
        Listener listener = new Listener(this, binding, backlog, settings);
        listeners.add(listener);
        network.tap.event(() -> "listening on " + binding.address());
        return listener;
    }

    /** Begins to connect, from {@code binding} if it is not null. The endpoint's watcher is told of the outcome. */
    public Endpoint connect(long now, @Nullable Binding binding, Address remote, Settings settings)
            throws ErrnoException {
        Station target = isOwn(remote.ip()) ? this : network.stationAt(remote.ip());
        int source = source(binding, remote, target);
        Binding port = binding != null ? binding : ephemeral(source);
        Address local = new Address(source, port.address().port());
        ControlBlock block = new ControlBlock(network, local, remote, settings);
        Handshake handshake = new Handshake(this, target, block);
        block.holds(port, handshake);
        handshake.start(now);
        return new Endpoint(block);
    }

    /** The listener for {@code address}: one bound to just this address before one bound to all. */
    @Nullable
    Listener listenerAt(Address address) {
        Listener wildcard = null;
        for (Listener each : listeners) {
            if (each.address().port() == address.port()) {
                if (each.address().ip() == address.ip()) {
                    return each;
                }
                wildcard = wildcard == null && each.address().ip() == Address.ANY ? each : wildcard;
            }
        }
        return wildcard;
    }

    void remove(Listener listener) {
        listeners.remove(listener);
    }

    private boolean isOwn(int address) {
        return address == ip || Address.isLoopback(address);
    }

    /** The address that the peer sees. */
    private int source(@Nullable Binding binding, Address remote, @Nullable Station target) throws ErrnoException {
        int bound = binding == null ? Address.ANY : binding.address().ip();
        if (bound == Address.ANY) {
            return target == this ? remote.ip() : ip;
        }
        if (Address.isLoopback(bound) && target != this) {
            throw new ErrnoException(Errno.EINVAL);
        }
        return bound;
    }

    private Binding ephemeral(int source) throws ErrnoException {
        try {
            return ports.bind(new Address(source, 0), false, false);
        } catch (ErrnoException e) {
            throw new ErrnoException(Errno.EADDRNOTAVAIL);
        }
    }
}
