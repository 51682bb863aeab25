package dev.detsim.junit.engine;

import dev.detsim.core.run.RunOptions;
import dev.detsim.core.run.RunResult;
import dev.detsim.junit.compare.Divergence;
import dev.detsim.junit.jvm.Conditions;
import dev.detsim.junit.jvm.Jvm;
import dev.detsim.junit.jvm.JvmDied;
import dev.detsim.junit.jvm.RunRequest;
import dev.detsim.junit.report.Again;
import dev.detsim.junit.report.TestName;
import dev.detsim.junit.sweep.LostSeed;
import dev.detsim.junit.sweep.SweepPlan;
import java.util.Optional;

/** Runs a failing seed again, recorded, in a JVM that has run nothing before: what failed it there is what is reported. */
final class Rerun {
    private static final String ENDED = "the JVM that ran it %s";
    private static final String STUCK = "a thread of this world could not be stopped, and %s";

    private final TestName test;
    private final SweepPlan plan;
    private final Surroundings around;
    private final SimulationBody body;

    Rerun(TestName test, SweepPlan plan, Surroundings around, SimulationBody body) {
        this.test = test;
        this.plan = plan;
        this.around = around;
        this.body = body;
    }

    Again of(RunResult first) {
        var options = plan.options(first.seed()).recorded();
        try (var jvm = around.jvms().start(test, Conditions.SAME)) {
            var again = run(jvm, options);
            return Again.inFreshJvm(again, isSame(first, again) ? Optional.empty() : divergence(first));
        } catch (RuntimeException noJvm) {
            return withoutJvm(first, options, String.valueOf(noJvm.getMessage()));
        }
    }

    private RunResult run(Jvm jvm, RunOptions options) {
        try {
            return jvm.run(new RunRequest(test, options));
        } catch (JvmDied death) {
            return LostSeed.result(options.seed(), ENDED.formatted(death.getMessage()));
        }
    }

    private static boolean isSame(RunResult first, RunResult again) {
        return first.hash() == again.hash() || LostSeed.is(first) || LostSeed.is(again);
    }

    private Again withoutJvm(RunResult first, RunOptions options, String why) {
        return isHarmful(first) ? Again.never(STUCK.formatted(why))
                : Again.here(around.runner().run(options, body), why);
    }

    /** Whether running it in this JVM could leave a thread behind, or end this JVM. */
    private static boolean isHarmful(RunResult first) {
        return LostSeed.is(first) || first.tainted();
    }

    /** This JVM has a history, which may be what matters. */
    private Optional<Divergence> divergence(RunResult first) {
        var options = plan.options(first.seed());
        return isHarmful(first) ? Optional.empty() : Sides.search(Sides.here(around.runner(), options, body),
                Sides.fresh(around.jvms(), test, options));
    }
}
