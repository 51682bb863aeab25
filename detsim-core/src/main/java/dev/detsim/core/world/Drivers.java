package dev.detsim.core.world;

import dev.detsim.core.driver.DriverContext;
import dev.detsim.core.driver.DriverFactory;
import dev.detsim.core.driver.Host;
import dev.detsim.core.driver.Owner;
import dev.detsim.core.driver.WaitQueue;
import dev.detsim.core.process.Machine;
import dev.detsim.core.random.Draws;
import dev.detsim.core.trace.Kind;
import java.net.InetAddress;
import java.util.List;
import java.util.ServiceLoader;
import java.util.function.Supplier;

/** What a world offers to the drivers of its devices. */
final class Drivers implements DriverContext {
    private static final List<DriverFactory> FACTORIES = ServiceLoader
            .load(DriverFactory.class, DriverFactory.class.getClassLoader()).stream().map(ServiceLoader.Provider::get)
            .toList();
    private final World world;

    private Drivers(World world) {
        this.world = world;
    }

    /** Looks for the factories; to be called once outside of all worlds. */
    static void load() {
        FACTORIES.size();
    }

    /** Gives the world its devices. */
    static void install(World world) {
        Drivers context = new Drivers(world);
        for (DriverFactory f : FACTORIES) {
            world.disks = world.disks != null ? world.disks : f.disks(context);
            world.network = world.network != null ? world.network : f.network(context);
        }
    }

    @Override
    public long now() {
        return world.now();
    }

    @Override
    public long wallClock() {
        return world.instant();
    }

    @Override
    public Cancellable after(long delay, Runnable action) {
        return world.after(delay, action);
    }

    @Override
    public Draws draws(String purpose) {
        return new Draws(world.options.seed(), purpose);
    }

    @Override
    public void fold(Kind kind, long value) {
        world.fold(kind, value);
    }

    @Override
    public void fold(Kind kind, byte[] bytes, int from, int length) {
        world.fold(kind, bytes, from, length);
    }

    @Override
    public Owner process() {
        return world.process();
    }

    @Override
    public List<Host> hosts() {
        return world.machines().hosts();
    }

    @Override
    public Host hostNamed(String name) {
        return host(world.machines().named(name));
    }

    @Override
    public Host hostAt(InetAddress address) {
        return host(world.machines().at(address));
    }

    private static Host host(Machine m) {
        return m == null ? null : m.host();
    }

    @Override
    public void point(Kind kind) {
        world.point(kind);
    }

    @Override
    public WaitQueue newWaitQueue() {
        return new ThreadQueue(world);
    }

    @Override
    public void felt(String fault) {
        world.count("felt." + fault, 1);
    }

    @Override
    public void count(String counter, long delta) {
        world.count(counter, delta);
    }

    @Override
    public void event(Kind kind, Supplier<String> detail) {
        world.event(kind, world.running() == null ? "" : world.process().host().name(), detail);
    }
}
