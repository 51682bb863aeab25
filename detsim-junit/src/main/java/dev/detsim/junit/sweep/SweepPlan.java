package dev.detsim.junit.sweep;

import dev.detsim.core.run.RunOptions;
import java.time.Duration;

/**
 * What a sweep runs and how.
 *
 * @param seeds    which seeds
 * @param limits   the options of each run, but for the seed
 * @param parallel how many worlds run at once
 * @param failures how many failing seeds end the sweep
 */
public record SweepPlan(Seeds seeds, Limits limits, int parallel, int failures) {
    /**
     * What ends a run that does not end by itself.
     *
     * @param timeLimit virtual time
     * @param watchdog  real time between scheduling points
     */
    public record Limits(Duration timeLimit, Duration watchdog) {
    }

    /** The options of the run at {@code index}. */
    RunOptions options(int index) {
        return options(seeds.at(index));
    }

    /** The options of the run of {@code seed}. */
    public RunOptions options(long seed) {
        return new RunOptions(seed, limits.timeLimit(), limits.watchdog(), false, false);
    }
}
