package dev.detsim.samples.raft.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Bugs that were put into the servers' storage are found within a thousand seeds, as violations of a promise, and the seed
 * that is printed brings each back in a new JVM: the same step, the same hash.
 */
class PlantedBugTest {
    private static final Pattern REPORT = Pattern.compile("""
            seed (\\d+) failed: (.*)
            reproduce: .* -Ddetsim\\.seed=\\1
            when: \\S+ s simulated, step ([\\d,]+), hash ([0-9a-f]{16})
            run again: hash \\4, the same
            (?s).*""");
    private static final String PROMISE =
            "dev.detsim.InvariantViolation: invariant \\[(one vote a term|election safety|leader completeness"
                    + "|state machine safety|log matching)\\].*|.*not linearizable.*";

    /** The lines of a report that say which run it was. */
    private record Report(String seed, String violation, String step, String hash) {
        static Report of(String text) {
            Matcher report = REPORT.matcher(text);
            assertThat(report.matches()).describedAs(text).isTrue();
            return new Report(report.group(1), report.group(2), report.group(3), report.group(4));
        }
    }

    @ParameterizedTest
    @ValueSource(classes = {ForgottenVoteSimulation.class, EarlyReplySimulation.class})
    void bugIsFoundAndComesBackInANewJvm(Class<?> simulation) throws Exception {
        Report report = find(simulation);
        assertComesBack(simulation, report, 1);
        try (var _ = CpuLoad.onAllCores()) {
            assertComesBack(simulation, report, 1);
        }
    }

    @Tag("proof")
    @ParameterizedTest
    @ValueSource(classes = {ForgottenVoteSimulation.class, EarlyReplySimulation.class})
    void bugComesBackTenTimesOutOfTen(Class<?> simulation) throws Exception {
        Report report = find(simulation);
        assertComesBack(simulation, report, 10);
        try (var _ = CpuLoad.onAllCores()) {
            assertComesBack(simulation, report, 10);
        }
    }

    private static Report find(Class<?> simulation) {
        String text = SimulationMain.failure(simulation.getName() + "#breaksPromises", Map.of()).orElseThrow();
        Report report = Report.of(text);
        System.out.println(simulation.getSimpleName() + ": seed " + report.seed() + ": " + report.violation());
        assertThat(report.violation()).matches(PROMISE);
        return report;
    }

    private static void assertComesBack(Class<?> simulation, Report report, int times)
            throws IOException, InterruptedException {
        String argument = FreshJvm.simulation(simulation, "breaksPromises", Map.of("detsim.seed", report.seed()));
        for (int i = 0; i < times; i++) {
            List<String> lines = FreshJvm.run(argument);
            assertThat(lines).anyMatch(line -> line.startsWith("detsim: seed " + report.seed() + " failed: "
                    + report.step() + " steps, ") && line.endsWith("hash " + report.hash()));
        }
    }

    @Test
    void theSameFaultsAreHarmlessWithoutABug() {
        assertThat(SimulationMain.failure(HarshSimulation.class.getName() + "#keepsPromises", Map.of())).isEmpty();
    }

    @Tag("proof")
    @Test
    void theSameFaultsAreHarmlessWithoutABugInAThousandSeeds() {
        assertThat(SimulationMain.failure(HarshSimulation.class.getName() + "#keepsPromises",
                Map.of("detsim.seeds", "1000"))).isEmpty();
    }
}
