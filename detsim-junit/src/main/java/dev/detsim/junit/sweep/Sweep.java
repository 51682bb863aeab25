package dev.detsim.junit.sweep;

import dev.detsim.SimBody;
import dev.detsim.core.run.RunResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import org.opentest4j.TestAbortedException;

/**
 * Runs the seeds of a plan, several at once, and counts their results in the order of the plan, whichever ends first.
 * So what a sweep reports does not depend on timing: the first failing seed is the first in the order of the plan,
 * since all before it have passed.
 *
 * <p>A world that left a thread behind counts as a failing seed, even if it passed. A seed that ended its JVM is lost: the
 * sweep fails, but goes on.
 */
public final class Sweep {
    /** A seed that ends its JVM does not end the sweep; so many show that something is wrong with all. */
    private static final int MOST_LOST = 10;

    private final SweepPlan plan;
    private final Machine machine;
    private final Listener listener;
    private final Tally tally = new Tally();
    private final List<RunResult> failures = new ArrayList<>();
    private Optional<TestAbortedException> aborted = Optional.empty();
    private final List<RunResult> lost = new ArrayList<>();
    private OptionalLong warmHeap = OptionalLong.empty();

    /** A sweep that has not run yet. */
    public Sweep(SweepPlan plan, Machine machine, Listener listener) {
        this.plan = plan;
        this.machine = machine;
        this.listener = listener;
    }

    /** Runs it. Whatever {@code runner} throws ends the sweep and is thrown. */
    public SweepResult run(SeedRunner runner, SimBody body, BooleanSupplier cancelled) {
        var wall = machine.nanos();
        var cpu = machine.cpuNanos();
        try (var window = new Window(plan, options -> runner.run(options, body))) {
            while (!isOver() && window.advance(cancelled)) {
                window.next(listener.patience()).ifPresent(this::count);
                listener.went(tally);
            }
        }
        var cost = new SweepResult.Cost(machine.nanos() - wall, machine.cpuNanos() - cpu, heap());
        var complete = isOver() || tally.seeds() + lost.size() == plan.seeds().count();
        return new SweepResult(tally, new SweepResult.Failures(List.copyOf(failures), List.copyOf(lost)), aborted,
                !complete, cost);
    }

    private boolean isOver() {
        return failures.size() >= plan.failures() || lost.size() >= MOST_LOST;
    }

    private void count(RunResult result) {
        if (LostSeed.is(result)) {
            lost.add(result);
        } else {
            ended(result);
        }
    }

    private void ended(RunResult result) {
        tally.add(result);
        listener.ran(result);
        if (result.tainted()) {
            failures.add(result);
        } else {
            result.failure().ifPresent(failure -> count(result, failure));
        }
        if (tally.seeds() == HeapUse.WARM && measuresHeap()) {
            warmHeap = machine.settledHeap();
        }
    }

    private void count(RunResult result, Throwable failure) {
        if (failure instanceof TestAbortedException assumption) {
            tally.addAborted();
            aborted = aborted.or(() -> Optional.of(assumption));
        } else {
            failures.add(result);
        }
    }

    private boolean measuresHeap() {
        return plan.seeds().count() > HeapUse.WARM;
    }

    private Optional<HeapUse> heap() {
        return warmHeap.isEmpty() ? Optional.empty()
                : machine.settledHeap().stream().mapToObj(late -> new HeapUse(warmHeap.getAsLong(), late)).findFirst();
    }
}
