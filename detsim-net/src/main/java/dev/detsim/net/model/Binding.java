package dev.detsim.net.model;

/** A socket's hold on a port of its station. */
public final class Binding {
    private final Ports ports;
    private final Address address;
    private final boolean reuseAddress;
    private final boolean reusePort;
    private boolean listening;

    Binding(Ports ports, Address address, boolean reuseAddress, boolean reusePort) {
        this.ports = ports;
        this.address = address;
        this.reuseAddress = reuseAddress;
        this.reusePort = reusePort;
    }

    /** Address (perhaps the wildcard) and port. */
    public Address address() {
        return address;
    }

    /** Gives the port back. */
    public void release() {
        ports.remove(this);
    }

    void listen() {
        listening = true;
    }

    /** Whether this cannot have its port because of {@code other}. TIME_WAIT is not simulated: closing frees the port. */
    boolean conflictsWith(Binding other) {
        boolean shared = reuseAddress && other.reuseAddress && !other.listening;
        return overlaps(other) && !shared && !(reusePort && other.reusePort);
    }

    private boolean overlaps(Binding other) {
        return address.ip() == other.address.ip() || address.ip() == Address.ANY || other.address.ip() == Address.ANY;
    }
}
