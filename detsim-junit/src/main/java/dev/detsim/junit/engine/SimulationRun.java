package dev.detsim.junit.engine;

import dev.detsim.StuckError;
import dev.detsim.core.run.RunResult;
import dev.detsim.core.run.SharedStatics;
import dev.detsim.junit.knob.Knob;
import dev.detsim.junit.knob.Knobs;
import dev.detsim.junit.report.Failure;
import dev.detsim.junit.report.FailureReport;
import dev.detsim.junit.report.Fingerprints;
import dev.detsim.junit.report.HashFile;
import dev.detsim.junit.report.LaunchTool;
import dev.detsim.junit.report.Progress;
import dev.detsim.junit.report.SeedLine;
import dev.detsim.junit.report.Summary;
import dev.detsim.junit.report.TestName;
import dev.detsim.junit.report.UnfeltFaults;
import dev.detsim.junit.sweep.Listener;
import dev.detsim.junit.sweep.Sweep;
import dev.detsim.junit.sweep.SweepPlan;
import dev.detsim.junit.sweep.SweepResult;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.platform.engine.TestExecutionResult;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** One simulation: its sweep, what is printed, and the verdict. */
final class SimulationRun {
    private static final Duration PROGRESS = Duration.ofSeconds(10);
    private static final String CANCELLED = "cancelled after %d of %d seeds, none of which failed";

    private final TestName test;
    private final SweepPlan plan;
    private final Surroundings around;
    private final Knobs knobs;
    private final SimulationBody body;

    SimulationRun(TestName test, SweepPlan plan, Surroundings around, Knobs knobs) throws NoSuchMethodException {
        this.test = test;
        this.plan = plan;
        this.around = around;
        this.knobs = knobs;
        this.body = new SimulationBody(test.type(), test.method());
    }

    TestExecutionResult run(BooleanSupplier cancelled) {
        var result = sweep(cancelled);
        if (plan.seeds().count() > 1) {
            around.console().err().println(Summary.of(test.spoken(), plan.seeds(), result));
            warnOfSharedStatics();
        }
        return verdict(result);
    }

    private void warnOfSharedStatics() {
        var names = SharedStatics.loadedTooEarly();
        if (!names.isEmpty()) {
            around.console().err().println("detsim: " + names.size()
                    + " classes were loaded before the agent and share their static state between all seeds and nodes: "
                    + String.join(", ", names) + ". Start the JVM with -javaagent:<path of detsim-agent.jar>");
        }
    }

    private SweepResult sweep(BooleanSupplier cancelled) {
        compareFingerprint();
        var period = knobs.duration(Knob.PROGRESS).orElse(PROGRESS);
        var progress = new Progress(test.spoken(), plan.seeds().count(), period, around.machine()::nanos,
                around.console().err());
        try (var _ = LastWords.of(() -> around.console().err().println(progress.line() + "; the JVM was shut down"))) {
            return new Sweep(plan, around.machine(), listener(progress)).run((options, simBody) -> {
                var result = around.runner().run(options, simBody);
                printIfSingle(result);
                return result;
            }, body, cancelled);
        }
    }

    private Listener listener(Progress progress) {
        return knobs.text(Knob.HASHES).<Listener>map(file -> new HashFile(file, progress)).orElse(progress);
    }

    private void printIfSingle(RunResult result) {
        if (plan.seeds().count() == 1) {
            around.console().out().println(SeedLine.of(result));
        }
    }

    private TestExecutionResult verdict(SweepResult result) {
        if (!result.passed()) {
            return TestExecutionResult.failed(error(result));
        }
        if (result.cancelled()) {
            return TestExecutionResult.aborted(new TestAbortedException(
                    CANCELLED.formatted(result.tally().seeds(), plan.seeds().count())));
        }
        if (result.testedNothing()) {
            return TestExecutionResult.aborted(result.aborted().orElseThrow());
        }
        return UnfeltFaults.message(result.tally())
                .map(text -> TestExecutionResult.failed(new AssertionFailedError(text)))
                .orElseGet(TestExecutionResult::successful);
    }

    private AssertionFailedError error(SweepResult result) {
        var first = result.failures().getFirst();
        var others = result.failures().subList(1, result.failures().size());
        var fingerprint = Fingerprints.of(test.type(), around.system());
        var report = new FailureReport(LaunchTool.of(around.system()), fingerprint, knobs);
        return report.error(new Failure(test, first, again(first), others));
    }

    private Optional<RunResult> again(RunResult first) {
        return first.failure().filter(StuckError.class::isInstance).isPresent() ? Optional.empty()
                : Optional.of(around.runner().run(plan.options(first.seed()).recorded(), body));
    }

    private void compareFingerprint() {
        knobs.text(Knob.FINGERPRINT)
                .flatMap(given -> Fingerprints.of(test.type(), around.system()).differenceFrom(given))
                .ifPresent(difference -> around.console().err().println("detsim: " + difference));
    }
}
