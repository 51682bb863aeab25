package dev.detsim.junit.report;

import dev.detsim.core.run.RunResult;
import dev.detsim.junit.compare.Divergence;
import java.util.Optional;

/**
 * What became of a failing seed when it was run again.
 *
 * @param run        how it ended; empty if it could not be run again
 * @param remark     what kept it from being run in a fresh JVM; empty if nothing did
 * @param divergence where it parted from the first run, if that was found
 */
public record Again(Optional<RunResult> run, Optional<String> remark, Optional<Divergence> divergence) {
    /** In a fresh JVM. */
    public static Again inFreshJvm(RunResult run, Optional<Divergence> divergence) {
        return new Again(Optional.of(run), Optional.empty(), divergence);
    }

    /** In the same JVM as before, since there was no fresh one. */
    public static Again here(RunResult run, String remark) {
        return new Again(Optional.of(run), Optional.of(remark), Optional.empty());
    }

    /** Nowhere. */
    public static Again never(String remark) {
        return new Again(Optional.empty(), Optional.of(remark), Optional.empty());
    }
}
