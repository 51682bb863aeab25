package dev.detsim.junit.report;

import dev.detsim.core.run.RunResult;
import dev.detsim.junit.compare.Divergence;
import dev.detsim.junit.knob.Knob;
import dev.detsim.junit.knob.Knobs;
import dev.detsim.junit.knob.Setting;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import org.opentest4j.AssertionFailedError;

/** What a person needs to know of a seed that was another run in another JVM. */
public final class CheckReport {
    private static final String TITLE =
            """
                    seed %d is NOT DETERMINISTIC: it was another run in another JVM. Something that the simulation does not decide \
                    had a say.
                      in this sweep: %s
                      in %s: %s""";
    private static final String NOT_FOUND = """
            first difference: not found, since the runs did not differ when they were looked at: \
            look for something that happens once in a JVM, or rarely""";

    private final LaunchTool tool;
    private final Fingerprint fingerprint;
    private final Knobs knobs;

    /** Reports for runs under these conditions. */
    public CheckReport(LaunchTool tool, Fingerprint fingerprint, Knobs knobs) {
        this.tool = tool;
        this.fingerprint = fingerprint;
        this.knobs = knobs;
    }

    /**
     * Two runs of one seed that are not the same.
     *
     * @param test       the simulation
     * @param first      the run of the sweep
     * @param other      the other run
     * @param where      where that was
     * @param divergence where they part, if that was found
     */
    public record Mismatch(TestName test, RunResult first, RunResult other, String where,
            Optional<Divergence> divergence) {
    }

    /** The report as an exception. */
    public AssertionFailedError error(Mismatch mismatch) {
        var error = new AssertionFailedError(text(mismatch));
        error.setStackTrace(new StackTraceElement[0]);
        return error;
    }

    /** The text of the report. */
    public String text(Mismatch mismatch) {
        var seed = mismatch.first().seed();
        var text = new StringJoiner("\n");
        text.add(TITLE.formatted(seed, FailureReport.course(mismatch.first()), mismatch.where(),
                FailureReport.course(mismatch.other())));
        text.add(mismatch.divergence().map(Parting::of).orElse(NOT_FOUND));
        text.add("check again: " + ReproduceCommand.of(tool, mismatch.test(), seed, knobs,
                List.of(new Setting(Knob.CHECK, "all", Knob.CHECK.key()))));
        text.add("fingerprint: " + fingerprint);
        text.add("knobs: " + knobs.spoken());
        return text.toString();
    }
}
