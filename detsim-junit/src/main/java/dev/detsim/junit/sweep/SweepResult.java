package dev.detsim.junit.sweep;

import dev.detsim.core.run.RunResult;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;

/**
 * How a sweep ended.
 *
 * @param tally     sums over the seeds that ended, in order, up to the last failing one
 * @param all       the seeds that did not pass
 * @param aborted   the failed assumption of the first seed that had one
 * @param cancelled whether it was asked to stop before its end
 * @param cost      what it took
 */
public record SweepResult(Tally tally, Failures all, Optional<TestAbortedException> aborted,
        boolean cancelled, Cost cost) {
    /**
     * What a sweep took.
     *
     * @param wallNanos real time
     * @param cpuNanos  processor time of the whole process
     * @param heap      heap in use, for sweeps longer than {@link HeapUse#WARM} seeds
     */
    public record Cost(long wallNanos, long cpuNanos, Optional<HeapUse> heap) {
    }

    /**
     * The seeds that did not pass, each list in the order of the plan.
     *
     * @param failed those that failed; no seed before the first of them does
     * @param lost   those whose JVM ended before them
     */
    public record Failures(List<RunResult> failed, List<RunResult> lost) {
    }

    /** Failing seeds, then lost ones. */
    public List<RunResult> failures() {
        return Stream.concat(all.failed().stream(), all.lost().stream()).toList();
    }

    /** Whether no seed failed or was lost. */
    public boolean passed() {
        return failures().isEmpty();
    }

    /** Whether every seed ended in a failed assumption: nothing was tested. */
    public boolean testedNothing() {
        return tally.aborted() > 0 && tally.aborted() == tally.seeds();
    }
}
