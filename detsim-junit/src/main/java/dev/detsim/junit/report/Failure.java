package dev.detsim.junit.report;

import dev.detsim.core.run.RunResult;
import java.util.List;
import java.util.Optional;

/**
 * A failing seed.
 *
 * @param test   the simulation
 * @param first  how it failed in the sweep
 * @param again  how it ended when it was run again at once, recorded; empty if that could not be done
 * @param others further failing seeds of the sweep
 */
public record Failure(TestName test, RunResult first, Optional<RunResult> again, List<RunResult> others) {
    /** Whether the second run took another course than the first. */
    boolean isDeterministic() {
        return again.map(second -> second.hash() == first.hash() && second.passed() == first.passed()).orElse(true);
    }

    /** What failed, in one line or more. */
    String reason() {
        return reason(first);
    }

    static String reason(RunResult result) {
        var passed = result.tainted() ? "it passed, but left a thread behind that could not be stopped" : "it passed";
        return result.failure().map(Throwable::toString).orElse(passed);
    }
}
