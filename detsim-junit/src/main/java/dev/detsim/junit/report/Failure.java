package dev.detsim.junit.report;

import dev.detsim.core.run.RunResult;
import dev.detsim.junit.sweep.LostSeed;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A failing seed.
 *
 * @param test   the simulation
 * @param first  how it failed in the sweep
 * @param again  how it ended when it was run again, recorded
 * @param others further failing seeds of the sweep
 */
public record Failure(TestName test, RunResult first, Again again, List<RunResult> others) {
    /** Whether the second run, if there was one, took the same course as the first. */
    boolean isDeterministic() {
        return again.run().map(second -> second.hash() == first.hash() && second.passed() == first.passed())
                .orElse(true);
    }

    /** The run that is described: the recorded one if it is the same. */
    RunResult shown() {
        return isDeterministic() ? again.run().orElse(first) : first;
    }

    boolean isLost() {
        return LostSeed.is(first);
    }

    /** What failed, in one line: the first of a message that goes on, and those after it that a colon announces. */
    static String headline(RunResult result) {
        var lines = reason(result).lines().map(String::strip).filter(Predicate.not(String::isEmpty)).toList();
        var announced = (int) lines.stream().takeWhile(line -> line.endsWith(":")).count();
        return String.join(" ", lines.subList(0, Math.min(announced + 1, lines.size())));
    }

    /** The whole message if it has more than one line, such as the threads of a deadlock. */
    Optional<String> detail() {
        return Optional.of(reason(shown())).filter(text -> text.strip().lines().count() > 1)
                .map(text -> text.strip().indent(2).stripTrailing());
    }

    /** The threads that were left behind, but for one whose stack the message shows already. */
    Optional<String> leftovers() {
        return Optional.of(shown().leftovers().stream().filter(left -> !reason(shown()).contains(left.state()))
                .map(left -> "  %s: %s".formatted(left.thread(), left.state().indent(2).strip()))
                .collect(Collectors.joining("\n"))).filter(Predicate.not(String::isEmpty));
    }

    private static String reason(RunResult result) {
        var passed = result.tainted() ? "it passed, but left a thread behind that could not be stopped" : "it passed";
        return result.failure().map(Throwable::toString).orElse(passed);
    }
}
