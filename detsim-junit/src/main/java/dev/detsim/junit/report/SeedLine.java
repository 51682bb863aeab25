package dev.detsim.junit.report;

import dev.detsim.core.run.RunResult;

/** The line that identifies a single run. */
public final class SeedLine {
    private SeedLine() {
    }

    /** Seed, outcome, steps, virtual time and hash, whether it passed or failed. */
    public static String of(RunResult result) {
        var outcome = result.passed() ? "passed" : "failed";
        return "detsim: seed %d %s: %s, %s simulated, hash %s".formatted(result.seed(), outcome,
                Figures.count(result.steps(), "step"), Figures.seconds(result.nanos()), Figures.hash(result.hash()));
    }
}
