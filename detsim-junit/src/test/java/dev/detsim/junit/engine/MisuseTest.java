package dev.detsim.junit.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import dev.detsim.junit.Golden;
import dev.detsim.tests.junit.Misuses;
import dev.detsim.tests.junit.scan.ScannedSample;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is refused, and in which words: all of them stand in one golden file. */
class MisuseTest {
    private final Bench bench = new Bench();

    @Test
    void everyMisuseIsAnErrorThatSaysWhatToDo() throws Exception {
        Golden.assertMatches("misuses.txt", everyMisuse());
    }

    private String everyMisuse() {
        var text = new StringBuilder();
        for (var type : misuses()) {
            text.append(type.getSimpleName()).append('\n');
            bench.messages(selectClass(type)).forEach(message -> text.append("  ").append(message).append('\n'));
        }
        return text.toString();
    }

    private static List<? extends Class<?>> misuses() {
        return Stream.of(Misuses.class.getDeclaredClasses()).filter(type -> type != Misuses.Extension.class)
                .sorted((one, other) -> one.getName().compareTo(other.getName())).toList();
    }

    @Test
    void aMisuseIsReportedForASelectedMethodToo() {
        assertThat(bench.messages(selectMethod(Misuses.NoSeeds.class, "test"))).hasSize(1);
        assertThat(bench.messages(selectMethod(Misuses.PrivateMethod.class, "test"))).hasSize(1);
        assertThat(bench.messages(selectMethod(Misuses.Extended.class, "test"))).hasSize(1);
    }

    @Test
    void everyMistakenKnobIsAnError() {
        bench.parameters.put("detsim.seed", "abc");
        bench.environment.put("DETSIM_TIME_LIMIT", "-3s");
        assertThat(bench.messages(selectClass(ScannedSample.class))).containsExactly(
                "ERROR: detsim.seed is [abc]: expected a whole number from -9223372036854775808 to "
                        + "9223372036854775807; give it another value, for example detsim.seed=8402, or remove it",
                "ERROR: DETSIM_TIME_LIMIT is [-3s]: expected a whole number with a unit (ms, s, m or h) such as 30s "
                        + "or 10m; give it another value, for example DETSIM_TIME_LIMIT=30s, or remove it");
    }

    @Test
    void anUnknownKnobIsAWarning() {
        bench.parameters.put("detsim.sead", "1");
        assertThat(bench.messages(selectClass(ScannedSample.class))).containsExactly(
                "WARNING: [detsim.sead] is not a knob of detsim and is ignored: the nearest is detsim.seed; known are "
                        + "detsim.seed, detsim.seeds, detsim.base, detsim.timeLimit, detsim.watchdog, detsim.parallel, "
                        + "detsim.forks, detsim.check, "
                        + "detsim.failures, "
                        + "detsim.progress, detsim.events, detsim.output, detsim.hashes, detsim.command, detsim.fingerprint");
    }

    @ParameterizedTest
    @CsvSource({"detsim.forks, 0, a whole number from 1 to 64, 2", "detsim.forks, -3, a whole number from 1 to 64, 2",
        "detsim.forks, many, a whole number from 1 to 64, 2", "detsim.forks, 65, a whole number from 1 to 64, 2",
        "detsim.check, 2, 'all, off, or a share of at most all such as 0.1 or 10%', 10%",
        "detsim.check, 101%, 'all, off, or a share of at most all such as 0.1 or 10%', 10%",
        "detsim.check, 0, 'all, off, or a share of at most all such as 0.1 or 10%', 10%",
        "detsim.check, -10%, 'all, off, or a share of at most all such as 0.1 or 10%', 10%",
        "detsim.check, some, 'all, off, or a share of at most all such as 0.1 or 10%', 10%"})
    void aValueThatCannotBeUsedIsAnError(String knob, String value, String expected, String example) {
        bench.parameters.put(knob, value);
        assertThat(bench.messages(selectClass(ScannedSample.class)))
                .containsExactly("ERROR: %1$s is [%2$s]: expected %3$s; give it another value, for example %1$s=%4$s, "
                        .formatted(knob, value, expected, example) + "or remove it");
    }

    @Test
    void oneSeedAndManyOnTheCommandLineContradictEachOther() {
        set("detsim.seed", "7");
        set("detsim.seeds", "100");
        set("detsim.base", "random");
        assertThat(bench.messages(selectClass(ScannedSample.class))).containsExactly(
                "ERROR: detsim.seed is [7] and detsim.seeds is [100]: expected one of them, since a single seed is "
                        + "neither counted nor moved; remove detsim.seeds to run just this seed, or detsim.seed to run "
                        + "many (without a value, as in detsim.seeds=, it counts as removed)",
                "ERROR: detsim.seed is [7] and detsim.base is [random]: expected one of them, since a single seed is "
                        + "neither counted nor moved; remove detsim.base to run just this seed, or detsim.seed to run "
                        + "many (without a value, as in detsim.base=, it counts as removed)");
    }

    @Test
    void oneSeedOnTheCommandLineOverridesManyInAFile() {
        set("detsim.seed", "7");
        bench.parameters.put("detsim.seeds", "100");
        assertThat(bench.messages(selectClass(ScannedSample.class))).isEmpty();
    }

    @Test
    void oneSeedInTheEnvironmentAndManyOnTheCommandLineAreNoContradiction() {
        bench.environment.put("DETSIM_SEED", "7");
        set("detsim.seeds", "100");
        assertThat(bench.messages(selectClass(ScannedSample.class))).isEmpty();
    }

    /** As {@code -D} does. */
    private void set(String name, String value) {
        bench.system.setProperty(name, value);
        bench.parameters.put(name, value);
    }
}
