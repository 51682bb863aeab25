package dev.detsim.junit.sweep;

import dev.detsim.core.run.RunResult;
import java.util.List;
import java.util.Optional;
import org.opentest4j.TestAbortedException;

/**
 * How a sweep ended.
 *
 * @param tally     sums over the seeds that ended, in order, up to the last failing one
 * @param failures  the failing seeds, lowest position first; no seed before the first of them fails
 * @param aborted   the failed assumption of the first seed that had one
 * @param cancelled whether it was asked to stop before its end
 * @param cost      what it took
 */
public record SweepResult(Tally tally, List<RunResult> failures, Optional<TestAbortedException> aborted,
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

    /** Whether no seed failed. */
    public boolean passed() {
        return failures.isEmpty();
    }

    /** Whether every seed ended in a failed assumption: nothing was tested. */
    public boolean testedNothing() {
        return tally.aborted() > 0 && tally.aborted() == tally.seeds();
    }
}
