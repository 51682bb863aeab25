package dev.detsim.core.run;

import dev.detsim.Faults;
import dev.detsim.Network;
import dev.detsim.Node;
import dev.detsim.Sim;
import dev.detsim.core.fault.Nemesis;
import dev.detsim.core.world.World;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** What a body is given. */
final class WorldSim implements Sim {
    private static final long POLL_MILLIS = 10;
    private final World world;
    private @Nullable Nemesis nemesis;

    WorldSim(World world) {
        this.world = world;
    }

    private World here() {
        world.checkInside("Sim");
        return world;
    }

    @Override
    public long seed() {
        return world.options().seed();
    }

    @Override
    public Duration now() {
        return Duration.ofNanos(world.now());
    }

    @Override
    public long step() {
        return world.steps();
    }

    @Override
    public Node node(String name) {
        return here().machines().add(name);
    }

    @Override
    public Node node(String name, String address) {
        return here().machines().add(name, address);
    }

    @Override
    public List<Node> nodes(String prefix, int count) {
        if (count < 1) {
            throw new IllegalArgumentException("[" + count + "] nodes named [" + prefix + "…]: expected 1 or more");
        }
        List<Node> nodes = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            nodes.add(node(prefix + i));
        }
        return nodes;
    }

    @Override
    public Network network() {
        if (here().networkDriver() == null) {
            throw new IllegalStateException("there is no network: put detsim-net on the class path");
        }
        return world.networkDriver();
    }

    @Override
    public void faults(Faults faults, List<Node> targets) {
        if (nemesis != null) {
            nemesis.stop();
        }
        nemesis = new Nemesis(here(), faults, targets);
        nemesis.start();
    }

    @Override
    public void heal() {
        here();
        if (nemesis != null) {
            nemesis.stop();
            nemesis = null;
        }
        if (world.networkDriver() != null) {
            world.networkDriver().heal();
        }
        world.machines().nodes().forEach(Node::resume);
    }

    @Override
    public void always(String invariant, BooleanSupplier holds) {
        always(invariant, 1, holds);
    }

    @Override
    public void always(String invariant, int every, BooleanSupplier holds) {
        here().always(invariant, every, holds);
    }

    @Override
    public void eventually(String goal, Duration within, BooleanSupplier holds) throws InterruptedException {
        here();
        long deadline = world.now() + within.toNanos();
        while (!holds.getAsBoolean()) {
            if (world.now() >= deadline) {
                throw new AssertionError("goal [" + goal + "] was not reached within " + within + " of virtual time");
            }
            Thread.sleep(POLL_MILLIS);
        }
    }

    @Override
    public void count(String counter, long delta) {
        here().count(counter, delta);
    }
}
