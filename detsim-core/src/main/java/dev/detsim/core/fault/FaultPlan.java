package dev.detsim.core.fault;

import dev.detsim.FaultKind;
import dev.detsim.Faults;
import dev.detsim.core.random.Draws;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The faults of a seed, one after another: a function of the seed, the wishes and the number of targets alone, whatever the
 * run makes of them. At any time enough targets are untouched by kills, pauses and partitions.
 */
public final class FaultPlan {
    private static final long SHORTEST = 20_000_000;
    private static final long LEAST_QUIET = 1_000_000;
    private static final double OVERLAP = 0.3;
    private final Draws draws;
    private final Faults wishes;
    private final int targets;
    private final List<FaultKind> kinds;
    private final List<FaultEvent> active = new ArrayList<>();
    private long time;

    /** The plan for {@code targets} nodes. */
    public FaultPlan(Draws draws, Faults wishes, int targets) {
        this.draws = draws;
        this.wishes = wishes;
        this.targets = targets;
        if (wishes.kinds().isEmpty()) {
            throw new IllegalArgumentException("faults of no kind: expected at least one kind");
        }
        if (targets < 1) {
            throw new IllegalArgumentException("faults for [" + targets + "] nodes: expected 1 or more");
        }
        if (wishes.quorum() < 0 || wishes.quorum() > targets) {
            throw new IllegalArgumentException("a quorum of [" + wishes.quorum() + "] of [" + targets
                    + "] nodes: expected 0 to " + targets);
        }
        kinds = subset(possible());
    }

    /** Where every target is needed, nothing that disables one can happen. */
    private Set<FaultKind> possible() {
        Set<FaultKind> kinds = EnumSet.copyOf(wishes.kinds());
        if (wishes.quorum() == targets) {
            kinds.removeIf(FaultEvent::disables);
        }
        if (kinds.isEmpty()) {
            throw new IllegalArgumentException("faults " + EnumSet.copyOf(wishes.kinds()) + " under a quorum of ["
                    + wishes.quorum() + "] of [" + targets + "] nodes: each would break the quorum; expected a smaller"
                    + " quorum or another kind");
        }
        return kinds;
    }

    /** A seed that has some kinds only finds what a mix of all kinds hides. */
    private List<FaultKind> subset(Set<FaultKind> all) {
        Set<FaultKind> chosen = EnumSet.noneOf(FaultKind.class);
        while (chosen.isEmpty()) {
            for (FaultKind k : all) {
                if (draws.chance(0.6)) {
                    chosen.add(k);
                }
            }
        }
        return List.copyOf(chosen);
    }

    /** The next fault; its time is not before that of the one before. */
    public FaultEvent next() {
        while (true) {
            time += Math.max(LEAST_QUIET, exponential(wishes.meanQuiet().toNanos()));
            FaultEvent e = draw();
            if (keepsQuorum(e)) {
                active.add(e);
                if (!draws.chance(OVERLAP)) {
                    time = e.end();
                }
                return e;
            }
        }
    }

    private FaultEvent draw() {
        FaultKind kind = kinds.get(draws.below(kinds.size()));
        long duration = Math.max(SHORTEST, exponential(wishes.meanFault().toNanos()));
        return switch (kind) {
            case PAUSE, PARTITION_ONE_WAY -> new FaultEvent(kind, time, duration, some(1), 0);
            // Several at once: what several processes lose together is what a quorum loses.
            case KILL, PARTITION -> new FaultEvent(kind, time, duration, some(minority()), 0);
            case SLOW_LINK -> new FaultEvent(kind, time, duration, some(Math.min(2, targets)), 5 + draws.below(196));
            case LOSS -> new FaultEvent(kind, time, duration, List.of(), 1 + draws.below(30));
        };
    }

    private int minority() {
        return 1 + draws.below(Math.max(1, targets - Math.max(1, wishes.quorum())));
    }

    private List<Integer> some(int count) {
        Set<Integer> chosen = new TreeSet<>();
        while (chosen.size() < count) {
            chosen.add(draws.below(targets));
        }
        return List.copyOf(chosen);
    }

    private boolean keepsQuorum(FaultEvent e) {
        active.removeIf(a -> a.end() <= e.at());
        if (!e.disables()) {
            return true;
        }
        Set<Integer> disabled = new TreeSet<>(e.targets());
        active.stream().filter(FaultEvent::disables).forEach(a -> disabled.addAll(a.targets()));
        boolean again =
                active.stream().anyMatch(a -> a.disables() && a.targets().stream().anyMatch(e.targets()::contains));
        return !again && targets - disabled.size() >= wishes.quorum();
    }

    private long exponential(long mean) {
        return (long) Math.min(-Math.log(1 - draws.unit()) * mean, 4.0 * mean);
    }
}
