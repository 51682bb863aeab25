package dev.detsim.junit.report;

import dev.detsim.core.run.RunResult;
import dev.detsim.junit.knob.Knob;
import dev.detsim.junit.knob.Knobs;
import dev.detsim.junit.knob.Setting;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opentest4j.AssertionFailedError;

/**
 * What a person needs to know of a failing seed: what failed and the command that reproduces it first, then
 * when, what each node did last, and what the run depended on.
 */
public final class FailureReport {
    private static final int EVENTS = 10;
    private static final String NOT_RUN_AGAIN =
            "run again: no, since a thread of this world could not be stopped; look closer in a fresh JVM";
    private static final String DIFFERENT = """
            NOT DETERMINISTIC: seed %d took another course when it was run again. Something that the simulation \
            does not decide had a say; look for it before you look for the bug.
              first: %s
              again: %s""";

    private final LaunchTool tool;
    private final Fingerprint fingerprint;
    private final Knobs knobs;

    /** Reports for runs under these conditions. */
    public FailureReport(LaunchTool tool, Fingerprint fingerprint, Knobs knobs) {
        this.tool = tool;
        this.fingerprint = fingerprint;
        this.knobs = knobs;
    }

    /** The report as an exception: its frames are the user's, its cause is what the test threw. */
    public AssertionFailedError error(Failure failure) {
        var cause = failure.first().failure().orElse(null);
        var error = error(text(failure), cause);
        if (cause != null) {
            Frames.prune(cause);
            error.setStackTrace(cause.getStackTrace());
        }
        return error;
    }

    /** Expected and actual values are handed on, so that an IDE can show their difference. */
    private static AssertionFailedError error(String text, @Nullable Throwable cause) {
        return cause instanceof AssertionFailedError diff && diff.isExpectedDefined() && diff.isActualDefined()
                ? new AssertionFailedError(text, diff.getExpected(), diff.getActual(), cause)
                : new AssertionFailedError(text, cause);
    }

    /** The text of the report. */
    public String text(Failure failure) {
        var text = new StringJoiner("\n");
        text.add("seed %d failed: %s".formatted(failure.first().seed(), Failure.headline(failure.first())));
        differentRun(failure).ifPresent(text::add);
        text.add("reproduce: " + ReproduceCommand.of(tool, failure.test(), failure.first().seed(), knobs));
        text.add("when: " + when(failure.first()));
        sameRun(failure).ifPresent(text::add);
        failure.detail().ifPresent(detail -> text.add("what failed:\n" + detail));
        failure.again().filter(run -> !run.events().isEmpty()).ifPresent(run -> text.add(events(run)));
        text.add("fingerprint: " + fingerprint);
        text.add("knobs: " + given());
        failure.others().forEach(
                other -> text.add("also failed: seed %d: %s".formatted(other.seed(), Failure.headline(other))));
        return text.toString();
    }

    private static Optional<String> differentRun(Failure failure) {
        return failure.again().filter(_ -> !failure.isDeterministic())
                .map(again -> different(failure.first(), again));
    }

    private static Optional<String> sameRun(Failure failure) {
        if (failure.again().isEmpty()) {
            return Optional.of(NOT_RUN_AGAIN);
        }
        return failure.again().filter(_ -> failure.isDeterministic())
                .map(again -> "run again: hash %s, the same".formatted(Figures.hash(again.hash())));
    }

    private static String different(RunResult first, RunResult again) {
        return DIFFERENT.formatted(first.seed(), course(first), course(again));
    }

    private static String course(RunResult run) {
        return when(run) + ": " + Failure.headline(run);
    }

    private static String when(RunResult run) {
        return "%s simulated, step %s, hash %s".formatted(
                Figures.instant(run.nanos()), Figures.count(run.steps()), Figures.hash(run.hash()));
    }

    private String events(RunResult run) {
        var last = knobs.count(Knob.EVENTS).orElse(EVENTS);
        return "last %s of each node:\n%s".formatted(Figures.count(last, "event"), LastEvents.of(run.events(), last));
    }

    private String given() {
        var given = knobs.settings().stream().map(Setting::toString).collect(Collectors.joining(" "));
        return given.isEmpty() ? "all default" : given;
    }
}
