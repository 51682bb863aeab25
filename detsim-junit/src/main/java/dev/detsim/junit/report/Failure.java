package dev.detsim.junit.report;

import dev.detsim.core.run.RunResult;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

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

    /** What failed, in one line: the first of a message that goes on, and those after it that a colon announces. */
    static String headline(RunResult result) {
        var lines = reason(result).lines().map(String::strip).filter(Predicate.not(String::isEmpty)).toList();
        var announced = (int) lines.stream().takeWhile(line -> line.endsWith(":")).count();
        return String.join(" ", lines.subList(0, Math.min(announced + 1, lines.size())));
    }

    /** The whole message if it has more than one line, such as the threads of a deadlock. */
    Optional<String> detail() {
        return Optional.of(reason(first)).filter(text -> text.strip().lines().count() > 1)
                .map(text -> text.strip().indent(2).stripTrailing());
    }

    private static String reason(RunResult result) {
        var passed = result.tainted() ? "it passed, but left a thread behind that could not be stopped" : "it passed";
        return result.failure().map(Throwable::toString).orElse(passed);
    }
}
