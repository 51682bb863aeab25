package dev.detsim.junit.engine;

import dev.detsim.core.run.RunResult;
import dev.detsim.junit.jvm.Conditions;
import dev.detsim.junit.jvm.Jvm;
import dev.detsim.junit.jvm.JvmDied;
import dev.detsim.junit.jvm.Jvms;
import dev.detsim.junit.jvm.RunRequest;
import dev.detsim.junit.report.TestName;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Other JVMs that are this one. */
class FakeJvms implements Jvms {
    final List<Conditions> started = new CopyOnWriteArrayList<>();
    private final Bench bench;

    FakeJvms(Bench bench) {
        this.bench = bench;
    }

    /** How a run there ends. */
    RunResult run(RunRequest request, Conditions conditions) throws JvmDied {
        try {
            return bench.runner.run(request.options(),
                    new SimulationBody(request.test().type(), request.test().method()));
        } catch (NoSuchMethodException unexpected) {
            throw new IllegalStateException(unexpected);
        }
    }

    @Override
    public Jvm start(TestName test, Conditions conditions) {
        started.add(conditions);
        return new Jvm() {
            @Override
            public RunResult run(RunRequest request) throws JvmDied {
                return FakeJvms.this.run(request, conditions);
            }

            @Override
            public long cpuNanos() {
                return 0;
            }

            @Override
            public void close() {
            }
        };
    }
}
