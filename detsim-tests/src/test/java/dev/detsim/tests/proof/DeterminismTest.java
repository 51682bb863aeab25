package dev.detsim.tests.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A seed comes out the same whatever the JVM does and has done. */
class DeterminismTest {
    private static final List<Long> SEEDS = LongStream.range(0, 12).boxed().toList();
    /** For JVMs of their own, last ones first: what ran before a seed must not matter. */
    private static final List<Long> FEW = List.of(7L, 3L);
    private static List<Run> alone;

    @BeforeAll
    static void runAlone() {
        alone = Scenario.sweep(Scenario.tight(), SEEDS);
    }

    @Test
    void again() {
        assertSame(alone, Scenario.sweep(Scenario.tight(), SEEDS));
    }

    @Test
    void afterNoise() {
        Noise.make();
        assertSame(alone, Scenario.sweep(Scenario.tight().reversed(), SEEDS));
    }

    @Test
    void fourWorldsInParallel() throws Exception {
        List<Callable<List<Run>>> sweeps = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            List<Scenario> order = new ArrayList<>(Scenario.tight());
            Collections.shuffle(order, new Random(i));
            sweeps.add(() -> Scenario.sweep(order, SEEDS));
        }
        try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
            for (Future<List<Run>> sweep : pool.invokeAll(sweeps)) {
                assertSame(alone, sweep.get());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-Xint", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
        "-XX:+UseParallelGC -XX:+UseCompactObjectHeaders -XX:ActiveProcessorCount=1"})
    void anotherJvm(String flags) throws Exception {
        List<Run> runs = ChildJvm.sweep(FEW, flags);
        assertSame(alone.stream().filter(run -> FEW.contains(run.seed())).toList(),
                runs.stream().filter(run -> run.scenario() != Scenario.LEAK).toList());
        List<Run> leaks = runs.stream().filter(run -> run.scenario() == Scenario.LEAK).toList();
        assertThat(leaks).hasSameSizeAs(FEW).doesNotContainAnyElementsOf(Scenario.sweep(List.of(Scenario.LEAK), FEW));
    }

    /** Names the runs that differ, and only those, by where they first do. */
    private static void assertSame(List<Run> expected, List<Run> actual) {
        assertThat(actual).hasSameSizeAs(expected);
        List<Run> missing = new ArrayList<>(expected);
        missing.removeAll(actual);
        assertThat(missing).allSatisfy(run -> run.assertSame(actual));
    }

    @Test
    void otherSeedsComeOutDifferent() {
        assertThat(alone).extracting(Run::hash).doesNotHaveDuplicates();
    }

    @Test
    void aLeakIsSeen() {
        List<Run> once = Scenario.sweep(List.of(Scenario.LEAK), SEEDS);
        assertThat(Scenario.sweep(List.of(Scenario.LEAK), SEEDS)).doesNotContainAnyElementsOf(once);
    }
}
