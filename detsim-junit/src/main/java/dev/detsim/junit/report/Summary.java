package dev.detsim.junit.report;

import dev.detsim.junit.sweep.HeapUse;
import dev.detsim.junit.sweep.Seeds;
import dev.detsim.junit.sweep.Spread;
import dev.detsim.junit.sweep.SweepResult;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/** What a sweep of more than one seed says at its end. */
public final class Summary {
    private static final String ROW = "  %-28s %15s %15s %15s %18s";

    private Summary() {
    }

    /** The text, without a line break at its end. */
    public static String of(String test, Seeds seeds, SweepResult result) {
        var text = new StringJoiner("\n");
        text.add("detsim: %s: %s".formatted(test, outcome(seeds, result)));
        text.add(pace(result));
        result.cost().heap().map(Summary::heap).ifPresent(text::add);
        if (!result.tally().counters().isEmpty()) {
            text.add(ROW.formatted("counter, a seed", "least", "median", "most", "total"));
            result.tally().counters().entrySet().stream().map(Summary::row).forEach(text::add);
        }
        return text.toString();
    }

    private static String outcome(Seeds seeds, SweepResult result) {
        var ran = Figures.count(result.tally().seeds());
        var wall = Figures.seconds(result.cost().wallNanos());
        var end = result.cancelled() ? "cancelled after" : "ran";
        return "%s %s of %s (%s) in %s, %s failed%s%s".formatted(end, ran, Figures.count(seeds.count(), "seed"), seeds,
                wall, Figures.count(result.all().failed().size()), aborted(result), lost(result));
    }

    private static String aborted(SweepResult result) {
        var aborted = result.tally().aborted();
        return aborted == 0 ? "" : ", %s ended in a failed assumption".formatted(Figures.count(aborted));
    }

    private static String lost(SweepResult result) {
        var lost = result.all().lost();
        return lost.isEmpty() ? "" : lost.stream().map(seed -> Long.toString(seed.seed()))
                .collect(Collectors.joining(", ", ", lost with its JVM: ", ""));
    }

    private static String pace(SweepResult result) {
        var tally = result.tally();
        return "  %s seeds/s, %s simulated s per CPU s, %s, %s simulated".formatted(
                Figures.perSecond(tally.seeds(), result.cost().wallNanos()),
                Figures.perSecond(tally.nanos() / 1e9, result.cost().cpuNanos()),
                Figures.count(tally.steps(), "step"), Figures.seconds(tally.nanos()));
    }

    private static String heap(HeapUse heap) {
        return "  heap %s after %d seeds, %s at the end".formatted(
                Figures.megabytes(heap.early()), HeapUse.WARM, Figures.megabytes(heap.late()));
    }

    private static String row(Map.Entry<String, Spread> counter) {
        var spread = counter.getValue();
        return String.format(Locale.ROOT, ROW, counter.getKey(), Figures.count(spread.least()),
                Figures.count(spread.median()), Figures.count(spread.most()), Figures.count(spread.total()));
    }
}
