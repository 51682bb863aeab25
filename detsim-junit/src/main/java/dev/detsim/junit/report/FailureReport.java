package dev.detsim.junit.report;

import dev.detsim.core.run.RunResult;
import dev.detsim.junit.knob.Knob;
import dev.detsim.junit.knob.Knobs;
import dev.detsim.junit.knob.Setting;
import dev.detsim.junit.sweep.LostSeed;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.opentest4j.AssertionFailedError;

/**
 * What a person needs to know of a failing seed: what failed and the command that reproduces it first, then
 * when, what each node did last, and what the run depended on.
 */
public final class FailureReport {
    private static final int EVENTS = 10;
    private static final String NOT_RUN_AGAIN = "run again: no, since %s";
    private static final String DIFFERENT = """
            DOES NOT REPRODUCE: seed %d took another course when it was run again%s. Something that the simulation \
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
        var shown = failure.shown();
        text.add("seed %d %s: %s".formatted(shown.seed(), failure.isLost() ? "was lost" : "failed",
                Failure.headline(shown)));
        differentRun(failure).ifPresent(text::add);
        text.add("reproduce: " + reproduce(failure));
        if (!failure.isLost()) {
            text.add("when: " + when(shown));
        }
        sameRun(failure).ifPresent(text::add);
        failure.detail().ifPresent(detail -> text.add("what failed:\n" + detail));
        failure.leftovers().ifPresent(left -> text.add("left behind:\n" + left));
        failure.again().run().filter(run -> !run.events().isEmpty()).ifPresent(run -> text.add(events(run)));
        text.add("fingerprint: " + fingerprint);
        text.add("knobs: " + knobs.spoken());
        failure.others().forEach(other -> text.add(also(other)));
        return text.toString();
    }

    /** A seed that ends its JVM needs one to end. */
    private String reproduce(Failure failure) {
        var more = failure.isLost() ? List.of(new Setting(Knob.FORKS, "1", Knob.FORKS.key())) : List.<Setting>of();
        return ReproduceCommand.of(tool, failure.test(), failure.first().seed(), knobs, more);
    }

    private static String also(RunResult other) {
        return "also %s: seed %d: %s".formatted(LostSeed.is(other) ? "lost" : "failed", other.seed(),
                Failure.headline(other));
    }

    private static Optional<String> differentRun(Failure failure) {
        return failure.again().run().filter(_ -> !failure.isDeterministic())
                .map(run -> different(failure.first(), run, failure.again()));
    }

    private static Optional<String> sameRun(Failure failure) {
        var again = failure.again();
        if (again.run().isEmpty()) {
            return again.remark().map(NOT_RUN_AGAIN::formatted);
        }
        return again.run().filter(_ -> failure.isDeterministic()).map(run -> "run again%s: %s".formatted(
                again.remark().map(remark -> " in this JVM, since " + remark).orElse(""), same(failure, run)));
    }

    private static String same(Failure failure, RunResult again) {
        if (failure.isLost()) {
            return "its JVM ended again: " + Failure.headline(again);
        }
        var text = "hash %s, the same".formatted(Figures.hash(again.hash()));
        return Failure.headline(failure.first()).equals(Failure.headline(again)) ? text
                : text + ", but the first run said: " + Failure.headline(failure.first());
    }

    private static String different(RunResult first, RunResult run, Again again) {
        var where = again.remark().isEmpty() ? " in a fresh JVM" : "";
        return DIFFERENT.formatted(first.seed(), where, course(first), course(run))
                + again.divergence().map(Parting::of).map(text -> "\n" + text).orElse("");
    }

    /** When and how a run ended. */
    static String course(RunResult run) {
        return (LostSeed.is(run) ? "" : when(run) + ": ") + Failure.headline(run);
    }

    private static String when(RunResult run) {
        return "%s simulated, step %s, hash %s".formatted(
                Figures.instant(run.nanos()), Figures.count(run.steps()), Figures.hash(run.hash()));
    }

    private String events(RunResult run) {
        var last = knobs.count(Knob.EVENTS).orElse(EVENTS);
        return "last %s of each node:\n%s".formatted(Figures.count(last, "event"), LastEvents.of(run.events(), last));
    }
}
