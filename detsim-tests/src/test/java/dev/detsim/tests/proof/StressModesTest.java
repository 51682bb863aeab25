package dev.detsim.tests.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The stress program comes out the same in JVMs of all kinds, with all cores busy. What comes from the JDK's archive decides
 * the hashes of some of its classes: there is one outcome for each of the three modes, and the fingerprint names the mode.
 */
@Tag("proof")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StressModesTest {
    private static final List<Long> SEEDS = List.of(0L, 3L);
    private static final int JVMS = Integer.getInteger("detsim.proof.jvms", 5);
    private final AtomicBoolean busy = new AtomicBoolean(true);
    private final Map<String, List<Run>> byMode = new HashMap<>();
    private int runs;

    @BeforeAll
    void keepTheCoresBusy() {
        for (int i = 0; i < Runtime.getRuntime().availableProcessors(); i++) {
            Thread.ofPlatform().daemon().name("busy-" + i).start(() -> {
                while (busy.get()) {
                    Thread.onSpinWait();
                }
            });
        }
    }

    @AfterAll
    void rest() {
        busy.set(false);
        System.out.println(
                "stress program: " + runs + " runs of " + SEEDS.size() + " seeds, one outcome a seed in each of "
                        + byMode.keySet().stream().sorted().toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-Xint", "-XX:TieredStopAtLevel=1", "-XX:-TieredCompilation", "-XX:+UseSerialGC",
        "-XX:+UseParallelGC", "-XX:+UseG1GC", "-XX:+UseCompactObjectHeaders", "-XX:ActiveProcessorCount=1",
        "-XX:ActiveProcessorCount=2", "-XX:-UseCompressedOops"})
    void withTheArchive(String flags) throws Exception {
        assertOneOutcome("on", flags);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-XX:+UseZGC", "-XX:+UseZGC -XX:+UseCompactObjectHeaders", "-XX:+UseZGC -Xint"})
    void withTheArchivesClassesOnly(String flags) throws Exception {
        assertOneOutcome("classes", flags);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-Xshare:off", "-Xshare:off -Xint", "-Xshare:off -XX:+UseSerialGC",
        "-Xshare:off -XX:TieredStopAtLevel=1"})
    void withoutTheArchive(String flags) throws Exception {
        assertOneOutcome("off", flags);
    }

    private void assertOneOutcome(String mode, String flags) throws Exception {
        for (int i = 0; i < JVMS; i++) {
            StressJvm.Outcome outcome = StressJvm.Outcome.of(flags, SEEDS);
            assertThat(outcome.mode()).isEqualTo(mode);
            List<Run> expected = byMode.computeIfAbsent(mode, m -> outcome.runs().subList(0, SEEDS.size()));
            assertThat(outcome.runs()).allSatisfy(run -> run.assertSame(expected));
            runs += outcome.runs().size();
        }
    }

    /** Otherwise one outcome a mode would prove little. */
    @Test
    void seedsComeOutDifferent() {
        Set<Long> hashes = new HashSet<>();
        List<Long> seeds = new ArrayList<>(List.of(0L, 1L, 2L, 3L, 4L, 5L));
        Scenario.sweep(List.of(Scenario.STRESS), seeds).forEach(run -> hashes.add(run.hash()));
        assertThat(hashes).hasSameSizeAs(seeds);
    }
}
