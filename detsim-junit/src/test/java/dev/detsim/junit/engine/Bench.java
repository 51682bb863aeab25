package dev.detsim.junit.engine;

import dev.detsim.junit.sweep.SeedRunner;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.platform.engine.DiscoveryIssue;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

/** The engine on fake worlds, with everything that it takes from outside under control. */
final class Bench {
    final FakeWorlds worlds = new FakeWorlds();
    final Map<String, String> environment = new HashMap<>();
    final Map<String, String> parameters = new HashMap<>(Map.of("detsim.parallel", "1"));
    final Properties system = new Properties();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    SeedRunner runner = worlds;
    FakeJvms jvms = new FakeJvms(this);
    long tick = 1_000_000;

    EngineExecutionResults run(DiscoverySelector... selectors) {
        return kit(selectors).execute();
    }

    List<String> found(DiscoverySelector... selectors) {
        return kit(selectors).discover().getEngineDescriptor().getDescendants().stream()
                .map(descriptor -> descriptor.getUniqueId().toString()).toList();
    }

    List<DiscoveryIssue> issues(DiscoverySelector... selectors) {
        return kit(selectors).discover().getDiscoveryIssues();
    }

    List<String> messages(DiscoverySelector... selectors) {
        return issues(selectors).stream().map(issue -> issue.severity() + ": " + issue.message()).toList();
    }

    List<Long> seeds() {
        return worlds.runs.stream().map(options -> options.seed()).toList();
    }

    String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    EngineTestKit.Builder kit(DiscoverySelector... selectors) {
        return EngineTestKit.engine(new DetsimEngine(this::surroundings)).configurationParameters(parameters)
                .selectors(selectors);
    }

    private Surroundings surroundings() {
        var console = new Surroundings.Console(new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Surroundings(runner, jvms, new TestMachine(tick), console, environment, system, () -> 5_000);
    }
}
