package dev.detsim.junit.engine;

import dev.detsim.core.run.RunResult;
import dev.detsim.core.run.SharedStatics;
import dev.detsim.core.run.Worlds;
import dev.detsim.junit.check.Ledger;
import dev.detsim.junit.jvm.Conditions;
import dev.detsim.junit.jvm.ForkedMachine;
import dev.detsim.junit.jvm.Forks;
import dev.detsim.junit.jvm.Jvms;
import dev.detsim.junit.knob.Knob;
import dev.detsim.junit.knob.Knobs;
import dev.detsim.junit.report.CheckLine;
import dev.detsim.junit.report.CheckReport;
import dev.detsim.junit.report.Failure;
import dev.detsim.junit.report.FailureReport;
import dev.detsim.junit.report.Fingerprint;
import dev.detsim.junit.report.Fingerprints;
import dev.detsim.junit.report.HashFile;
import dev.detsim.junit.report.LaunchTool;
import dev.detsim.junit.report.Progress;
import dev.detsim.junit.report.SeedLine;
import dev.detsim.junit.report.Summary;
import dev.detsim.junit.report.TestName;
import dev.detsim.junit.report.UnfeltFaults;
import dev.detsim.junit.sweep.Listener;
import dev.detsim.junit.sweep.SeedRunner;
import dev.detsim.junit.sweep.Sweep;
import dev.detsim.junit.sweep.SweepPlan;
import dev.detsim.junit.sweep.SweepResult;
import java.time.Duration;
import java.util.Collections;
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

    /** Runs it, in JVMs of {@code jvms} if there are to be others. */
    TestExecutionResult run(Jvms jvms, BooleanSupplier cancelled) {
        compareFingerprint();
        Worlds.prefixOutput(knobs.text(Knob.OUTPUT).filter("prefixed"::equals).isPresent());
        var share = knobs.share(Knob.CHECK);
        var progress = progress(test.spoken(), plan.seeds().count());
        var ledger = new Ledger(share.orElse(0), listener(progress));
        var result = sweep(jvms, ledger, progress, cancelled);
        if (plan.seeds().count() > 1) {
            around.console().err().println(Summary.of(test.spoken(), plan.seeds(), result));
            warnOfSharedStatics();
        }
        return verdict(result).orElseGet(() -> check(jvms, ledger, cancelled));
    }

    private void warnOfSharedStatics() {
        var names = SharedStatics.loadedTooEarly();
        if (!names.isEmpty()) {
            around.console().err().println("detsim: " + names.size()
                    + " classes were loaded before the agent and share their static state between all seeds and nodes: "
                    + String.join(", ", names) + ". Start the JVM with -javaagent:<path of detsim-agent.jar>");
        }
    }

    private SweepResult sweep(Jvms jvms, Listener listener, Progress progress, BooleanSupplier cancelled) {
        var forks = knobs.count(Knob.FORKS);
        if (forks.isEmpty()) {
            return sweep(around.runner(), new Sweep(plan, around.machine(), listener), progress, cancelled);
        }
        var needed = Math.min(forks.getAsInt(), plan.seeds().count());
        try (var others = new Forks(jvms, test, Collections.nCopies(needed, Conditions.FORK))) {
            var sweep = new Sweep(plan, new ForkedMachine(around.machine(), others), listener);
            return sweep(others, sweep, progress, cancelled);
        }
    }

    private SweepResult sweep(SeedRunner runner, Sweep sweep, Progress progress, BooleanSupplier cancelled) {
        try (var _ = LastWords.of(() -> around.console().err().println(progress.line() + "; the JVM was shut down"))) {
            return sweep.run((options, simBody) -> {
                var result = runner.run(options, simBody);
                printIfSingle(result);
                return result;
            }, body, cancelled);
        }
    }

    private Progress progress(String what, int seeds) {
        return new Progress(what, seeds, knobs.duration(Knob.PROGRESS).orElse(PROGRESS), around.machine()::nanos,
                around.console().err());
    }

    private Listener listener(Progress progress) {
        return knobs.text(Knob.HASHES).<Listener>map(file -> new HashFile(file, progress)).orElse(progress);
    }

    private void printIfSingle(RunResult result) {
        if (plan.seeds().count() == 1) {
            around.console().out().println(SeedLine.of(result));
        }
    }

    /** The verdict on the sweep; empty if it found nothing wrong. */
    private Optional<TestExecutionResult> verdict(SweepResult result) {
        var stopped = stopped(result);
        if (stopped.isEmpty() && result.testedNothing()) {
            return Optional.of(TestExecutionResult.aborted(result.aborted().orElseThrow()));
        }
        return stopped.or(() -> UnfeltFaults.message(result.tally())
                .map(text -> TestExecutionResult.failed(new AssertionFailedError(text))));
    }

    private Optional<TestExecutionResult> stopped(SweepResult result) {
        if (!result.passed()) {
            return Optional.of(TestExecutionResult.failed(error(result)));
        }
        return result.cancelled() ? Optional.of(TestExecutionResult.aborted(new TestAbortedException(
                CANCELLED.formatted(result.tally().seeds(), plan.seeds().count())))) : Optional.empty();
    }

    private AssertionFailedError error(SweepResult result) {
        var first = result.failures().getFirst();
        var others = result.failures().subList(1, result.failures().size());
        var report = new FailureReport(LaunchTool.of(around.system()), fingerprint(), knobs);
        return report.error(new Failure(test, first, new Rerun(test, plan, around, body).of(first), others));
    }

    private TestExecutionResult check(Jvms jvms, Ledger ledger, BooleanSupplier cancelled) {
        var seeds = ledger.reversed().count();
        if (seeds == 0) {
            return TestExecutionResult.successful();
        }
        var outcome = new CheckRun(test, plan, around, body).run(jvms, ledger,
                progress(test.spoken() + ", check", seeds), cancelled);
        around.console().err().println(CheckLine.of(test.spoken(), outcome.sweep(), seeds, outcome.jvms()));
        var report = new CheckReport(LaunchTool.of(around.system()), fingerprint(), knobs);
        return outcome.mismatch().map(report::error).map(TestExecutionResult::failed)
                .or(() -> stopped(outcome.sweep())).orElseGet(TestExecutionResult::successful);
    }

    private Fingerprint fingerprint() {
        return Fingerprints.of(test.type(), around.system());
    }

    private void compareFingerprint() {
        knobs.text(Knob.FINGERPRINT)
                .flatMap(given -> fingerprint().differenceFrom(given))
                .ifPresent(difference -> around.console().err().println("detsim: " + difference));
    }
}
