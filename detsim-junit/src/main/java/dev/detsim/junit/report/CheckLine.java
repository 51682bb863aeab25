package dev.detsim.junit.report;

import dev.detsim.junit.sweep.SweepResult;

/** What a check says at its end. */
public final class CheckLine {
    private CheckLine() {
    }

    /** How many seeds were run again in how many JVMs, and whether they were the same runs. */
    public static String of(String test, SweepResult result, int seeds, int jvms) {
        var wall = result.cost().wallNanos();
        return "detsim: %s: ran %s of %s again in %s, last first: %s in %s, %s a seed".formatted(test,
                Figures.count(result.tally().seeds()), Figures.count(seeds, "seed"),
                Figures.count(jvms, "other JVM"), verdict(result), Figures.seconds(wall),
                Figures.seconds(wall / Math.max(1, result.tally().seeds())));
    }

    private static String verdict(SweepResult result) {
        var different = result.all().failed().size();
        return different == 0 ? "the same runs" : "%s NOT the same".formatted(Figures.count(different));
    }
}
