package dev.detsim.net;

import dev.detsim.Fault;
import dev.detsim.Node;
import dev.detsim.core.driver.DriverContext;
import dev.detsim.core.driver.Host;
import dev.detsim.core.driver.NetworkDriver;
import dev.detsim.core.driver.Owner;
import dev.detsim.core.trace.Kind;
import dev.detsim.net.jdk.Kernel;
import dev.detsim.net.jdk.Names;
import dev.detsim.net.jdk.SimSocketImpl;
import dev.detsim.net.model.Latency;
import dev.detsim.net.model.Loss;
import dev.detsim.net.model.Network;
import dev.detsim.net.model.Partition;
import dev.detsim.net.model.Rule;
import dev.detsim.net.model.SlowLink;
import dev.detsim.net.model.Weather;
import java.net.InetAddress;
import java.net.SocketImpl;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;

/**
 * The network of one world. Hosts are joined by links with a latency; what a node sends to itself takes microseconds and knows
 * no faults. TCP behaves as Linux does: connecting takes a round trip, a port without a listener refuses, an address without a
 * host times out after 127 s, and a partition delays until the retransmission timer (200 ms, doubling up to 120 s) finds the
 * way free, or gives up after a quarter of an hour. A killed process's sockets close: its peers see the end, or a reset if it
 * had not read everything.
 *
 * <p>Called on the carrier of its world only. Not simulated, and refused: datagrams, channels, network interfaces.
 */
public final class SimulatedNetwork implements NetworkDriver {
    private final DriverContext context;
    private final Weather weather;
    private final Kernel kernel;
    private final Names names;
    private final List<Fault> faults = new ArrayList<>();

    /** A network without faults for {@code context}'s world. */
    public SimulatedNetwork(DriverContext context) {
        this.context = context;
        Network network = new Network(context::draws, new NetworkTrace(context));
        weather = network.weather();
        kernel = new Kernel(context, network);
        names = new Names(context);
    }

    @Override
    public SocketImpl socketImpl(boolean server) {
        return new SimSocketImpl(kernel, server);
    }

    @Override
    public InetAddress[] lookup(String host) throws UnknownHostException {
        return names.lookup(host);
    }

    @Override
    public String hostName(InetAddress address) {
        return names.nameOf(address);
    }

    @Override
    public InetAddress localHost() {
        return names.localHost();
    }

    @Override
    public void processEnded(Owner process) {
        kernel.processEnded(process);
    }

    @Override
    public void latency(Duration least, Duration most) {
        weather.latency(new Latency(least.toNanos(), most.toNanos()));
    }

    @Override
    public Fault slow(Node from, Node to, Duration least, Duration most) {
        Latency more = new Latency(least.toNanos(), most.toNanos());
        return install(new SlowLink(numberOf(from), numberOf(to), more));
    }

    @Override
    public Fault loss(double rate) {
        if (!(rate >= 0 && rate <= 1)) {
            throw new IllegalArgumentException("loss rate [" + rate + "]: expected a share from 0 to 1");
        }
        return install(new Loss(rate));
    }

    @Override
    public Fault partition(Collection<? extends Node> one, Collection<? extends Node> other) {
        return install(partition(one, other, true));
    }

    @Override
    public Fault partitionOneWay(Collection<? extends Node> from, Collection<? extends Node> to) {
        return install(partition(from, to, false));
    }

    @Override
    public void heal() {
        List.copyOf(faults).forEach(Fault::close);
    }

    private Partition partition(Collection<? extends Node> one, Collection<? extends Node> other, boolean bothWays) {
        BitSet both = numbersOf(one);
        both.and(numbersOf(other));
        if (!both.isEmpty()) {
            throw new IllegalArgumentException("partition of " + namesOf(one) + " from " + namesOf(other)
                    + ": expected groups without a common node");
        }
        return new Partition(numbersOf(one), numbersOf(other), bothWays);
    }

    private Fault install(Rule rule) {
        weather.add(rule);
        note(rule, "begins");
        Fault fault = new InForce(rule);
        faults.add(fault);
        return fault;
    }

    private void note(Rule rule, String what) {
        context.fold(Kind.FAULT, rule.kind().ordinal());
        context.event(Kind.FAULT, () -> rule + " " + what);
    }

    private BitSet numbersOf(Collection<? extends Node> nodes) {
        BitSet numbers = new BitSet();
        nodes.forEach(node -> numbers.set(numberOf(node)));
        return numbers;
    }

    private int numberOf(Node node) {
        Host host = context.hostNamed(node.name());
        if (host == null) {
            throw new IllegalArgumentException("node [" + node.name() + "]: expected a node of this world");
        }
        return host.number();
    }

    private static List<String> namesOf(Collection<? extends Node> nodes) {
        return nodes.stream().<String>map(Node::name).toList();
    }

    /** A rule until it is closed. */
    private final class InForce implements Fault {
        private final Rule rule;

        InForce(Rule rule) {
            this.rule = rule;
        }

        @Override
        public void close() {
            if (faults.remove(this)) {
                weather.remove(rule);
                note(rule, "ends");
            }
        }
    }
}
