package dev.detsim.net.jdk;

import dev.detsim.core.driver.DriverContext;
import dev.detsim.core.driver.Host;
import dev.detsim.core.driver.Owner;
import dev.detsim.core.trace.Kind;
import dev.detsim.net.model.Network;
import dev.detsim.net.model.Station;
import java.net.InetAddress;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Brings the network of the model into a world: one timer for what the network does by itself, and for each process the sockets
 * that its kernel closes when it ends.
 */
public final class Kernel {
    private final DriverContext context;
    private final Network network;
    private final Map<Owner, Set<OpenSocket>> open = new IdentityHashMap<>();
    private DriverContext.@Nullable Cancellable timer;
    private long armed = Long.MAX_VALUE;

    /** The kernel of all hosts in {@code context}'s world. */
    public Kernel(DriverContext context, Network network) {
        this.context = context;
        this.network = network;
    }

    /** Closes everything that {@code process} has open. */
    public void processEnded(Owner process) {
        Set<OpenSocket> sockets = open.remove(process);
        if (sockets != null) {
            sockets.forEach(socket -> socket.processEnded(now()));
            arm();
        }
    }

    /** Has the timer run at the network's next moment. To be called after everything that may have moved it. */
    public void arm() {
        long next = network.next();
        if (next == armed) {
            return;
        }
        if (timer != null) {
            timer.cancel();
        }
        armed = next;
        timer = next == Long.MAX_VALUE ? null : context.after(Math.max(0, next - now()), this::tick);
    }

    long now() {
        return context.now();
    }

    /** A scheduling point, to be passed before each effect. */
    void point() {
        context.point(Kind.NETWORK);
    }

    Waiters newWaiters() {
        return new Waiters(context);
    }

    /** The process that calls. */
    Owner process() {
        return context.process();
    }

    void opened(Owner process, OpenSocket socket) {
        open.computeIfAbsent(process, _ -> new LinkedHashSet<>()).add(socket);
    }

    void closed(Owner process, OpenSocket socket) {
        Set<OpenSocket> sockets = open.get(process);
        if (sockets != null) {
            sockets.remove(socket);
        }
    }

    /** The station of a host. */
    Station station(Host host) {
        return network.station(host.number(), Addresses.ip(host.address()));
    }

    /** Makes sure that the network knows the host at {@code address}, if there is one. */
    void meet(InetAddress address) {
        Host host = context.hostAt(address);
        if (host != null) {
            station(host);
        }
    }

    private void tick() {
        armed = Long.MAX_VALUE;
        timer = null;
        network.run(now());
        arm();
    }

    /** What a process has open and its kernel closes. */
    interface OpenSocket {
        /** Closes it without a word to the process. */
        void processEnded(long now);
    }
}
