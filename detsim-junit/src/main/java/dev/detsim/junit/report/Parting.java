package dev.detsim.junit.report;

import dev.detsim.core.trace.Fold;
import dev.detsim.junit.compare.Divergence;
import java.util.StringJoiner;

/** The first thing in which two runs differ, as people read it. */
final class Parting {
    private static final String ENDED = "      the run had ended";

    private Parting() {
    }

    static String of(Divergence divergence) {
        var text = new StringJoiner("\n");
        text.add("first difference: " + step(divergence));
        add(text, divergence.one());
        add(text, divergence.other());
        return text.toString();
    }

    private static String step(Divergence divergence) {
        return divergence.one().fold().or(divergence.other()::fold)
                .map(fold -> "step %s, value %s that was folded into the hash".formatted(
                        Figures.count(fold.place().step()), Figures.count(divergence.index())))
                .orElse("value " + Figures.count(divergence.index()));
    }

    private static void add(StringJoiner text, Divergence.Seen seen) {
        text.add("  in " + seen.where() + ":");
        seen.fold().ifPresentOrElse(fold -> add(text, fold), () -> text.add(ENDED));
    }

    private static void add(StringJoiner text, Fold fold) {
        var place = fold.place();
        text.add("      step %s  %s  %s  %s %s".formatted(Figures.count(place.step()), Figures.instant(place.nanos()),
                place.thread().isEmpty() ? "(world)" : place.thread(), fold.kind(), value(fold)));
        place.stack().forEach(frame -> text.add("        at " + frame));
    }

    /** A step is a thread that was chosen and the time; its stack is where that thread goes on. */
    private static String value(Fold fold) {
        return switch (fold.kind()) {
            case STEP -> "was chosen: thread number, time in ns: " + fold.value();
            case START, YIELD, UNPARK, NOTIFY, UNLOCK -> "by the thread numbered, in hexadecimal: " + fold.value();
            default -> fold.value();
        };
    }
}
