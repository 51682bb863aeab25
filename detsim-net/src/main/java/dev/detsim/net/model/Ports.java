package dev.detsim.net.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The TCP ports of one station, and who has them. */
final class Ports {
    /** {@code net.ipv4.ip_local_port_range}. */
    private static final int FIRST_EPHEMERAL = 32768;
    private static final int LAST_EPHEMERAL = 60999;
    // Looked up by port, never iterated.
    private final Map<Integer, List<Binding>> taken = new HashMap<>();
    private int next = FIRST_EPHEMERAL;

    /** Takes the port of {@code address}, or an ephemeral one for port 0; EADDRINUSE if it cannot be had. */
    Binding bind(Address address, boolean reuseAddress, boolean reusePort) throws ErrnoException {
        Address real = address.port() != 0 ? address : new Address(address.ip(), ephemeral());
        Binding binding = new Binding(this, real, reuseAddress, reusePort);
        refuseConflicts(binding);
        taken.computeIfAbsent(real.port(), _ -> new ArrayList<>(1)).add(binding);
        return binding;
    }

    /** Linux looks for conflicts again when a bound socket begins to listen. */
    void listen(Binding binding) throws ErrnoException {
        binding.listen();
        refuseConflicts(binding);
    }

    void remove(Binding binding) {
        List<Binding> others = taken.get(binding.address().port());
        if (others != null && others.remove(binding) && others.isEmpty()) {
            taken.remove(binding.address().port());
        }
    }

    private void refuseConflicts(Binding binding) throws ErrnoException {
        for (Binding other : taken.getOrDefault(binding.address().port(), List.of())) {
            if (other != binding && binding.conflictsWith(other)) {
                throw new ErrnoException(Errno.EADDRINUSE);
            }
        }
    }

    /** The next free port in the order of numbers, so that a port comes back as late as possible. */
    private int ephemeral() throws ErrnoException {
        for (int tries = FIRST_EPHEMERAL; tries <= LAST_EPHEMERAL; tries++) {
            int port = next;
            next = port == LAST_EPHEMERAL ? FIRST_EPHEMERAL : port + 1;
            if (!taken.containsKey(port)) {
                return port;
            }
        }
        throw new ErrnoException(Errno.EADDRINUSE);
    }
}
