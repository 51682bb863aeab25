package dev.detsim.core.fault;

import dev.detsim.Fault;
import dev.detsim.FaultKind;
import dev.detsim.Faults;
import dev.detsim.Network;
import dev.detsim.Node;
import dev.detsim.core.process.Machine;
import dev.detsim.core.random.Draws;
import dev.detsim.core.time.TimerEntry;
import dev.detsim.core.trace.Kind;
import dev.detsim.core.world.World;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** Carries a fault plan out: each fault strikes and ends at its time, between two steps of the loop. */
public final class Nemesis {
    private final World world;
    private final FaultPlan plan;
    private final List<Machine> targets;
    private final long start;
    private final Map<FaultEvent, Fault> active = new LinkedHashMap<>();
    private final List<TimerEntry> timers = new ArrayList<>();

    /** A nemesis of {@code targets} that has not begun. */
    public Nemesis(World world, Faults wishes, List<Node> targets) {
        this.world = world;
        this.targets = world.machines().checked(targets);
        start = world.now();
        plan = new FaultPlan(new Draws(world.options().seed(), "faults"), wishes, targets.size());
    }

    /** The first fault will strike. */
    public void start() {
        scheduleNext();
    }

    /** No more faults; those in force end: killed nodes start, paused ones go on, the network is whole. */
    public void stop() {
        timers.forEach(TimerEntry::cancel);
        List.copyOf(active.keySet()).forEach(this::end);
    }

    private void scheduleNext() {
        FaultEvent e = plan.next();
        timers.removeIf(TimerEntry::isDone);
        timers.add(world.after(Math.max(0, start + e.at() - world.now()), () -> strike(e)));
    }

    private void strike(FaultEvent e) {
        world.count("drawn." + name(e.kind()), 1);
        note(e, "begins");
        active.put(e, apply(e));
        timers.add(world.after(e.duration(), () -> end(e)));
        scheduleNext();
    }

    private void end(FaultEvent e) {
        note(e, "ends");
        active.remove(e).close();
    }

    private void note(FaultEvent e, String what) {
        world.fold(Kind.FAULT, e.kind().ordinal() * 31L + e.targets().hashCode());
        world.event(Kind.FAULT, "", () -> name(e.kind()) + " of " + chosen(e) + " " + what);
    }

    /** The name of a kind in counters and reports. */
    public static String name(FaultKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private List<Machine> chosen(FaultEvent e) {
        return e.targets().stream().map(targets::get).toList();
    }

    private List<Machine> others(FaultEvent e) {
        return IntStream.range(0, targets.size()).filter(i -> !e.targets().contains(i)).mapToObj(targets::get).toList();
    }

    private Fault apply(FaultEvent e) {
        Network network = world.networkDriver();
        return switch (e.kind()) {
            case KILL -> kill(chosen(e));
            case PAUSE -> pause(chosen(e).get(0));
            case PARTITION -> network.partition(chosen(e), others(e));
            case PARTITION_ONE_WAY -> network.partitionOneWay(chosen(e), others(e));
            case SLOW_LINK -> slow(network, e);
            case LOSS -> network.loss(e.strength() / 100.0);
        };
    }

    private static Fault kill(List<Machine> machines) {
        List<Machine> ran = machines.stream().filter(Machine::isRunning).toList();
        ran.forEach(Machine::kill);
        return () -> ran.stream().filter(m -> !m.isRunning()).forEach(Machine::start);
    }

    private static Fault pause(Machine m) {
        m.pause();
        return m::resume;
    }

    private Fault slow(Network network, FaultEvent e) {
        Machine from = chosen(e).get(0);
        Machine to = chosen(e).get(e.targets().size() - 1);
        return network.slow(from, to, Duration.ofMillis(e.strength()), Duration.ofMillis(2L * e.strength()));
    }
}
