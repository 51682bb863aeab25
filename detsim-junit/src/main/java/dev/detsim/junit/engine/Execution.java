package dev.detsim.junit.engine;

import dev.detsim.junit.jvm.SharedJvms;
import dev.detsim.junit.knob.Knobs;
import org.junit.platform.engine.EngineExecutionListener;
import org.junit.platform.engine.ExecutionRequest;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestExecutionResult;

/** Walks the tree of descriptors, one simulation after the other: it is the seeds that run in parallel. */
final class Execution {
    private static final String CANCELLED = "the run was cancelled";

    private final ExecutionRequest request;
    private final EngineExecutionListener listener;
    private final Surroundings around;
    private final Knobs knobs;
    private final SharedJvms jvms;

    Execution(ExecutionRequest request, Surroundings around, Knobs knobs) {
        this.request = request;
        this.listener = request.getEngineExecutionListener();
        this.around = around;
        this.jvms = new SharedJvms(around.jvms());
        this.knobs = knobs.randomBase() ? drawn(knobs, around) : knobs;
    }

    void run() {
        try (jvms) {
            execute(request.getRootTestDescriptor());
        }
    }

    private static Knobs drawn(Knobs knobs, Surroundings around) {
        var base = around.entropy().getAsLong();
        around.console().err().println(
                "detsim: base %d, drawn at random; the same seeds again: detsim.base=%d".formatted(base, base));
        return knobs.withBase(base);
    }

    private void execute(TestDescriptor descriptor) {
        if (request.getCancellationToken().isCancellationRequested()) {
            listener.executionSkipped(descriptor, CANCELLED);
        } else if (descriptor instanceof SimulationDescriptor simulation) {
            simulation.disabled().ifPresentOrElse(
                    reason -> listener.executionSkipped(simulation, reason), () -> execute(simulation));
        } else {
            container(descriptor);
        }
    }

    private void container(TestDescriptor descriptor) {
        listener.executionStarted(descriptor);
        descriptor.getChildren().forEach(this::execute);
        listener.executionFinished(descriptor, TestExecutionResult.successful());
    }

    private void execute(SimulationDescriptor simulation) {
        listener.executionStarted(simulation);
        listener.executionFinished(simulation, result(simulation));
    }

    private TestExecutionResult result(SimulationDescriptor simulation) {
        try {
            var plan = Plans.of(simulation.simulation(), knobs);
            return new SimulationRun(simulation.test(), plan, around, knobs)
                    .run(jvms, request.getCancellationToken()::isCancellationRequested);
        } catch (ReflectiveOperationException | RuntimeException | Error thrown) {
            return TestExecutionResult.failed(thrown);
        }
    }
}
