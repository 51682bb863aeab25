package dev.detsim.junit.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import dev.detsim.core.run.RunResult;
import dev.detsim.core.trace.Recording;
import dev.detsim.junit.Golden;
import dev.detsim.tests.junit.Samples;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineExecutionResults;

/** What a sweep prints while it runs and at its end. */
class ConsoleTest {
    private static final long SECOND = 1_000_000_000;

    private final Bench bench = new Bench();

    @Test
    void progressAndSummaryOfASweep() throws Exception {
        bench.tick = SECOND / 10;
        bench.parameters.put("detsim.seeds", "150");
        bench.runner = (options, _) -> result(options.seed(), 1);
        run().testEvents().assertStatistics(events -> events.succeeded(1));
        Golden.assertMatches("sweep.txt", bench.err());
    }

    @Test
    void progressCanBeSwitchedOff() {
        bench.tick = SECOND;
        bench.parameters.put("detsim.progress", "0");
        run();
        assertThat(bench.err()).startsWith("detsim: Samples$Outcomes.passes: ran 20 of 20 seeds (seeds 0 to 19) in ");
    }

    @Test
    void faultThatNothingFeltFailsALongSweep() {
        bench.parameters.put("detsim.seeds", "50");
        bench.runner = (options, _) -> result(options.seed(), 0);
        run().testEvents().assertStatistics(events -> events.failed(1));
    }

    @Test
    void faultThatNothingFeltIsForgivenInAShortSweep() {
        bench.parameters.put("detsim.seeds", "49");
        bench.runner = (options, _) -> result(options.seed(), 0);
        run().testEvents().assertStatistics(events -> events.succeeded(1));
    }

    private EngineExecutionResults run() {
        return bench.run(selectMethod(Samples.Outcomes.class, "passes", "dev.detsim.Sim"));
    }

    private static RunResult result(long seed, long felt) {
        var counters = new TreeMap<>(Map.of("drawn.kill", 2L, "felt.kill", felt, "net.segments", 100 * seed));
        return new RunResult(seed, Optional.empty(), 1_000, 20 * SECOND, seed, Recording.NONE, counters, List.of());
    }
}
