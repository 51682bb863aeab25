package dev.detsim.junit.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import dev.detsim.core.run.RunOptions;
import dev.detsim.tests.junit.Samples;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class KnobPrecedenceTest {
    private final Bench bench = new Bench();

    @Test
    void annotationCountsIfNothingElseIsSaid() {
        run("passes", "dev.detsim.Sim");
        assertThat(bench.seeds()).hasSize(20);
        assertThat(bench.worlds.runs).extracting(RunOptions::timeLimit).containsOnly(Duration.ofMinutes(10));
        assertThat(bench.worlds.runs).extracting(RunOptions::watchdog).containsOnly(Duration.ofSeconds(10));
    }

    @Test
    void environmentBeatsAnnotation() {
        bench.environment.put("DETSIM_SEEDS", "3");
        bench.environment.put("DETSIM_TIME_LIMIT", "5s");
        run("passes", "dev.detsim.Sim");
        assertThat(bench.seeds()).containsExactly(0L, 1L, 2L);
        assertThat(bench.worlds.runs).extracting(RunOptions::timeLimit).containsOnly(Duration.ofSeconds(5));
    }

    @Test
    void parameterBeatsEnvironment() {
        bench.environment.put("DETSIM_SEEDS", "3");
        bench.parameters.put("detsim.seeds", "2");
        run("passes", "dev.detsim.Sim");
        assertThat(bench.seeds()).hasSize(2);
    }

    @Test
    void emptyValueCountsAsNone() {
        bench.environment.put("DETSIM_SEED", "");
        run("passes", "dev.detsim.Sim");
        assertThat(bench.seeds()).hasSize(20);
    }

    @Test
    void baseMovesTheSeeds() {
        bench.parameters.put("detsim.base", "1000");
        bench.parameters.put("detsim.seeds", "2");
        run("passes", "dev.detsim.Sim");
        assertThat(bench.seeds()).containsExactly(1000L, 1001L);
    }

    @Test
    void randomBaseIsPrinted() {
        bench.environment.put("DETSIM_BASE", "random");
        bench.parameters.put("detsim.seeds", "2");
        run("passes", "dev.detsim.Sim");
        assertThat(bench.seeds()).containsExactly(5000L, 5001L);
        assertThat(bench.err())
                .startsWith("detsim: base 5000, drawn at random; the same seeds again: detsim.base=5000\n");
    }

    @Test
    void namedSeedsAreNeitherMovedNorMultiplied() {
        bench.parameters.put("detsim.base", "1000");
        bench.parameters.put("detsim.seeds", "500");
        run("chosen", "");
        assertThat(bench.seeds()).containsExactly(42L, 77L);
        assertThat(bench.worlds.runs).extracting(RunOptions::timeLimit).containsOnly(Duration.ofSeconds(90));
    }

    @Test
    void oneSeedBeatsAllElse() {
        bench.environment.put("DETSIM_SEED", "-9");
        bench.parameters.put("detsim.seeds", "500");
        run("chosen", "");
        assertThat(bench.seeds()).containsExactly(-9L);
    }

    private void run(String method, String parameters) {
        bench.run(selectMethod(Samples.Outcomes.class, method, parameters)).testEvents()
                .assertStatistics(events -> events.succeeded(1));
    }
}
