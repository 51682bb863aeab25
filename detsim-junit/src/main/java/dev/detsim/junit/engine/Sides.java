package dev.detsim.junit.engine;

import dev.detsim.core.run.RunOptions;
import dev.detsim.core.run.RunResult;
import dev.detsim.junit.compare.Divergence;
import dev.detsim.junit.compare.Search;
import dev.detsim.junit.compare.Side;
import dev.detsim.junit.jvm.Conditions;
import dev.detsim.junit.jvm.JvmDied;
import dev.detsim.junit.jvm.Jvms;
import dev.detsim.junit.jvm.RunRequest;
import dev.detsim.junit.report.TestName;
import dev.detsim.junit.sweep.SeedRunner;
import java.util.Optional;

/** The JVMs whose runs of one seed are compared. */
final class Sides {
    private static final String AFTER_OTHERS = ", after other seeds";

    private Sides() {
    }

    /** This JVM, which has a history. */
    static Side here(SeedRunner runner, RunOptions options, SimulationBody body) {
        return used("this JVM", runner, options, body);
    }

    /** Another one with a history. */
    static Side used(String where, SeedRunner runner, RunOptions options, SimulationBody body) {
        return new Side(where + AFTER_OTHERS, probe -> runner.run(options.probed(probe), body));
    }

    /** One without a history: a new one for each run. */
    static Side fresh(Jvms jvms, TestName test, RunOptions options) {
        return new Side(Conditions.SAME.name(),
                probe -> inFresh(jvms, new RunRequest(test, options.probed(probe))));
    }

    private static RunResult inFresh(Jvms jvms, RunRequest request) throws Side.Unavailable {
        try (var jvm = jvms.start(request.test(), Conditions.SAME)) {
            return jvm.run(request);
        } catch (JvmDied death) {
            throw new Side.Unavailable(death);
        }
    }

    /** Where they part, if that can be found: a report without it is better than none. */
    static Optional<Divergence> search(Side one, Side other) {
        try {
            return new Search(one, other).find();
        } catch (Side.Unavailable | RuntimeException unavailable) {
            return Optional.empty();
        }
    }
}
