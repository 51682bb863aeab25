package dev.detsim.junit.engine;

import dev.detsim.junit.knob.KnobSource;
import dev.detsim.junit.knob.Knobs;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.platform.engine.ConfigurationParameters;
import org.junit.platform.engine.DiscoveryIssue;
import org.junit.platform.engine.EngineDiscoveryRequest;
import org.junit.platform.engine.ExecutionRequest;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestEngine;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.EngineDescriptor;
import org.junit.platform.engine.support.discovery.DiscoveryIssueReporter;
import org.junit.platform.engine.support.discovery.EngineDiscoveryRequestResolver;

/** The engine of the JUnit Platform that runs methods annotated with {@link dev.detsim.junit.Simulation}. */
public final class DetsimEngine implements TestEngine {
    private static final EngineDiscoveryRequestResolver<TestDescriptor> RESOLVER =
            EngineDiscoveryRequestResolver.<TestDescriptor>builder()
                    .addClassContainerSelectorResolver(Simulations::isIn)
                    .addSelectorResolver(
                            context -> new SimulationResolver(context.getClassNameFilter(), context.getIssueReporter()))
                    .addTestDescriptorVisitor(_ -> TestDescriptor::prune)
                    .build();

    private final Supplier<Surroundings> surroundings;

    /** The engine as the platform finds it. */
    public DetsimEngine() {
        this(Surroundings::real);
    }

    DetsimEngine(Supplier<Surroundings> surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public String getId() {
        return "detsim";
    }

    @Override
    public Optional<String> getGroupId() {
        return Optional.of("dev.detsim");
    }

    @Override
    public Optional<String> getArtifactId() {
        return Optional.of("detsim-junit");
    }

    @Override
    public TestDescriptor discover(EngineDiscoveryRequest request, UniqueId id) {
        var engine = new EngineDescriptor(id, "detsim");
        var issues = DiscoveryIssueReporter.deduplicating(
                DiscoveryIssueReporter.forwarding(request.getDiscoveryListener(), id));
        RESOLVER.resolve(request, engine, issues);
        if (!engine.getChildren().isEmpty()) {
            var around = surroundings.get();
            report(knobs(request.getConfigurationParameters(), around), around, issues);
        }
        return engine;
    }

    @Override
    public void execute(ExecutionRequest request) {
        var around = surroundings.get();
        new Execution(request, around, knobs(request.getConfigurationParameters(), around)).run();
    }

    private static void report(Knobs knobs, Surroundings around, DiscoveryIssueReporter issues) {
        Stream.concat(knobs.mistakes().stream(), knobs.contradictions(around::isSetOutside).stream())
                .forEach(text -> issues.reportIssue(DiscoveryIssue.create(DiscoveryIssue.Severity.ERROR, text)));
        knobs.unknown()
                .forEach(text -> issues.reportIssue(DiscoveryIssue.create(DiscoveryIssue.Severity.WARNING, text)));
    }

    private static Knobs knobs(ConfigurationParameters parameters, Surroundings around) {
        var names = new LinkedHashSet<>(parameters.keySet());
        names.addAll(around.system().stringPropertyNames());
        return Knobs.read(new KnobSource(parameters::get, names, around.environment()));
    }
}
