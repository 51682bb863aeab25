package dev.detsim.junit.report;

import dev.detsim.junit.sweep.Tally;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Faults that were drawn but touched nothing: a sweep that injects them proves nothing about them. Faults are counted
 * by kind as {@code drawn.<kind>} when they strike and {@code felt.<kind>} when something came out otherwise because of
 * them.
 */
public final class UnfeltFaults {
    /** Shorter sweeps are not judged: a fault may well miss in each of a few seeds. */
    public static final int LEAST_SEEDS = 50;

    private static final String TEXT = """
            faults that nothing felt in %s: %s. \
            Expected each kind that is drawn to be felt at least once in a sweep of %d seeds or more; \
            let faults strike while the nodes are at work, or leave this kind out of the Faults""";
    private static final String DRAWN = "drawn.";
    private static final String FELT = "felt.";

    private UnfeltFaults() {
    }

    /** The message that fails the sweep; empty if each kind that was drawn was felt, or the sweep was short. */
    public static Optional<String> message(Tally tally) {
        var kinds = tally.seeds() < LEAST_SEEDS ? List.<String>of() : kinds(tally);
        return kinds.isEmpty() ? Optional.empty() : Optional.of(text(tally, kinds));
    }

    private static List<String> kinds(Tally tally) {
        return tally.counters().keySet().stream().filter(name -> name.startsWith(DRAWN))
                .map(name -> name.substring(DRAWN.length()))
                .filter(kind -> total(tally, DRAWN + kind) > 0 && total(tally, FELT + kind) == 0)
                .toList();
    }

    private static String text(Tally tally, List<String> kinds) {
        var drawn = kinds.stream().map(kind -> "[%s], drawn %s".formatted(kind, times(total(tally, DRAWN + kind))))
                .collect(Collectors.joining("; "));
        return TEXT.formatted(Figures.count(tally.seeds(), "seed"), drawn, LEAST_SEEDS);
    }

    private static String times(long count) {
        return count == 1 ? "once" : Figures.count(count, "time");
    }

    private static long total(Tally tally, String counter) {
        var spread = tally.counters().get(counter);
        return spread == null ? 0 : spread.total();
    }
}
