package dev.detsim.core.process;

import dev.detsim.core.driver.Host;
import dev.detsim.core.thread.SimThread;
import dev.detsim.core.trace.Kind;
import dev.detsim.core.world.World;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The nodes of a world, in the order of their numbers. Number 0 is the node of the test's body. */
public final class Machines {
    private static final String TEST = "test";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]*");
    private final World world;
    private final DetsimStaticState statics;
    private final List<Machine> all = new ArrayList<>();
    private final Map<String, Machine> byName = new LinkedHashMap<>();
    private final Map<InetAddress, Machine> byAddress = new LinkedHashMap<>();

    /** With the node of the test's body, whose process has the statics of the class {@code host} for all. */
    public Machines(World world, @Nullable String host) {
        this.world = world;
        statics = DetsimStaticState.ofBody(host);
        add(TEST, address(0, TEST));
    }

    /** The process of the test's body. */
    public SimProcess test() {
        return all.get(0).process();
    }

    /** Starts the body's thread. */
    public SimThread startBody(Runnable main) {
        return all.get(0).startMain(main);
    }

    /** The node with this number. */
    public Machine get(int number) {
        return all.get(number);
    }

    /** All nodes but the body's. */
    public List<Machine> nodes() {
        return List.copyOf(all.subList(1, all.size()));
    }

    /** All hosts. */
    public List<Host> hosts() {
        return all.stream().map(Machine::host).toList();
    }

    /** The node with this name, or null. */
    public Machine named(String name) {
        return byName.get(name);
    }

    /** The node with this address, or null. */
    public Machine at(InetAddress address) {
        return byAddress.get(address);
    }

    /** A new node with the next free address. */
    public Machine add(String name) {
        int n = all.size();
        while (byAddress.containsKey(address(n, name))) {
            n++;
        }
        return add(name, address(n, name));
    }

    /** A new node with an IPv4 literal as its address. */
    public Machine add(String name, String literal) {
        return add(name, parsed(name, literal));
    }

    private static InetAddress parsed(String name, String literal) {
        try {
            return InetAddress.getByAddress(name, Inet4Address.ofLiteral(literal).getAddress());
        } catch (IllegalArgumentException | UnknownHostException e) {
            throw new IllegalArgumentException("address [" + literal + "] of node [" + name
                    + "]: expected an IPv4 literal such as 10.0.0.7", e);
        }
    }

    private Machine add(String name, InetAddress address) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("node name [" + name + "]: expected letters, digits, dots and hyphens");
        }
        if (byName.containsKey(name)) {
            throw new IllegalArgumentException("node name [" + name + "] is taken: give each node a name of its own");
        }
        if (byAddress.containsKey(address)) {
            throw new IllegalArgumentException("address [" + address.getHostAddress() + "] of node [" + name
                    + "] is taken by node [" + byAddress.get(address).name()
                    + "]: give each node an address of its own");
        }
        Machine m = new Machine(world, new Host(all.size(), name, address), statics);
        all.add(m);
        byName.put(name, m);
        byAddress.put(address, m);
        return m;
    }

    private static InetAddress address(int number, String name) {
        int host = number + 1;
        try {
            return InetAddress.getByAddress(name,
                    new byte[] {10, (byte) (host >> 16), (byte) (host >> 8), (byte) host});
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A thread has ended: was it the last that keeps its process alive? */
    public void threadEnded(SimThread t) {
        boolean user = t.facade != null && !t.facade.isDaemon();
        if (user && t.process.userEnded() && t.process.alive() && t.process.host().number() != 0) {
            get(t.process.host().number()).ended();
        }
    }

    /** {@code System.exit} on a thread of a process: its shutdown hooks run (not for {@code halt}), then it ends. */
    public void exit(SimThread caller, int status, boolean withHooks) {
        Machine m = get(caller.process.host().number());
        world.event(Kind.PROCESS, m.name(), () -> "System.exit(" + status + ")");
        if (caller.process.host().number() == 0) {
            world.fail(new IllegalStateException("the test's body called System.exit(" + status + ")"));
        }
        if (withHooks) {
            m.exit();
        } else {
            m.halt();
        }
    }

    /** The world is over. */
    public void killAll() {
        all.stream().map(Machine::process).filter(p -> p != null && p.alive()).forEach(world::killThreads);
    }

    /** All of these are nodes of this world. */
    public List<Machine> checked(Collection<? extends dev.detsim.Node> nodes) {
        return nodes.stream().map(n -> {
            if (byName.get(n.name()) != n) {
                throw new IllegalArgumentException("node [" + n.name() + "] belongs to another world");
            }
            return (Machine) n;
        }).toList();
    }
}
