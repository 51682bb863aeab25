package dev.detsim.samples.raft.simulation;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;

/** Runs simulations by the engine, one after another, each with knobs of its own: what a fresh JVM runs. */
final class SimulationMain {
    private SimulationMain() {
    }

    /** Each argument is a simulation and its knobs: {@code class#method,knob=value,...}. */
    public static void main(String[] args) {
        for (String arg : args) {
            String[] words = arg.split(",");
            Map<String, String> knobs = Stream.of(words).skip(1).map(word -> word.split("=", 2))
                    .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
            failure(words[0], knobs).ifPresent(System.out::println);
        }
    }

    /** Runs {@code class#method} with these knobs; returns how it failed, if it did. */
    static Optional<String> failure(String method, Map<String, String> knobs) {
        return EngineTestKit.engine("detsim").configurationParameters(knobs)
                .selectors(selectMethod(method + "(dev.detsim.Sim)")).execute().testEvents().finished().stream()
                .map(event -> event.getRequiredPayload(TestExecutionResult.class))
                .flatMap(result -> result.getThrowable().stream()).map(Throwable::getMessage).findFirst();
    }
}
