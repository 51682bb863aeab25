package dev.detsim.junit.engine;

import dev.detsim.core.run.RunOptions;
import dev.detsim.core.run.RunResult;
import dev.detsim.junit.check.Ledger;
import dev.detsim.junit.compare.Divergence;
import dev.detsim.junit.jvm.Conditions;
import dev.detsim.junit.jvm.Forks;
import dev.detsim.junit.jvm.Jvms;
import dev.detsim.junit.report.CheckReport;
import dev.detsim.junit.report.TestName;
import dev.detsim.junit.sweep.Listener;
import dev.detsim.junit.sweep.LostSeed;
import dev.detsim.junit.sweep.Sweep;
import dev.detsim.junit.sweep.SweepPlan;
import dev.detsim.junit.sweep.SweepResult;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;

/**
 * Runs seeds of a sweep that has passed again: in other JVMs, with another collector, another compiler and under load, the
 * last seed first, several at once. The first that is another run ends it.
 */
final class CheckRun {
    /** A JVM must be worth its start. */
    private static final int SEEDS_FOR_ANOTHER_JVM = 20;
    /** How much slower a run may be there. */
    private static final int SLOWER = 12;

    private final TestName test;
    private final SweepPlan plan;
    private final Surroundings around;
    private final SimulationBody body;
    private final Map<Long, Forks.Ran> different = new ConcurrentHashMap<>();

    CheckRun(TestName test, SweepPlan plan, Surroundings around, SimulationBody body) {
        this.test = test;
        this.plan = plan;
        this.around = around;
        this.body = body;
    }

    /**
     * How a check ended.
     *
     * @param sweep    the runs in the other JVMs
     * @param jvms     how many JVMs there were
     * @param mismatch the first that was another run
     */
    record Outcome(SweepResult sweep, int jvms, Optional<CheckReport.Mismatch> mismatch) {
    }

    /** Runs those that are in the ledger. */
    Outcome run(Jvms jvms, Ledger ledger, Listener listener, BooleanSupplier cancelled) {
        var seeds = ledger.reversed();
        var others = Conditions.others();
        var conditions = others.subList(0, Math.clamp(seeds.count() / SEEDS_FOR_ANOTHER_JVM, 1, others.size()));
        try (var forks = new Forks(jvms, test, conditions)) {
            var result = new Sweep(new SweepPlan(seeds, plan.limits(), plan.parallel() * conditions.size(), 1),
                    around.machine(), listener).run((options, _) -> compared(forks, options, ledger), body, cancelled);
            return new Outcome(result, conditions.size(), mismatch(result, ledger));
        }
    }

    private RunResult compared(Forks forks, RunOptions options, Ledger ledger) {
        var ran = forks.ran(options.watched(options.watchdog().multipliedBy(SLOWER)));
        var result = ran.result();
        if (LostSeed.is(result) || ledger.isSame(result)) {
            return new RunResult(result.seed(), lost(result), result.steps(), result.nanos(), result.hash(),
                    result.recording(), result.counters(), List.of());
        }
        different.put(options.seed(), ran);
        return result.failedBy(new AssertionError("another run"));
    }

    /** The failure of a seed that failed in the sweep in the same way is no failure of the check. */
    private static Optional<Throwable> lost(RunResult result) {
        return result.failure().filter(LostSeed.class::isInstance);
    }

    private Optional<CheckReport.Mismatch> mismatch(SweepResult result, Ledger ledger) {
        return result.all().failed().stream().findFirst().map(failed -> {
            var ran = different.get(failed.seed());
            return new CheckReport.Mismatch(test, ledger.first(failed.seed()), ran.result(),
                    ran.conditions().name(), divergence(ran));
        });
    }

    /** Both JVMs have a history, which may be what matters; or it may be that they have one, and a fresh JVM shows it. */
    private Optional<Divergence> divergence(Forks.Ran ran) {
        var options = plan.options(ran.result().seed());
        var here = Sides.here(around.runner(), options, body);
        return Sides.search(here, Sides.used(ran.conditions().name(), ran.fork(), options, body))
                .or(() -> Sides.search(Sides.fresh(around.jvms(), test, options), here));
    }
}
