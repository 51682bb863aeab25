package dev.detsim.junit.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.detsim.tests.junit.Crashes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;

/** Forks that die in the middle of a sweep, for real. */
class ForkedSweepTest {
    private static final List<Long> LOST = List.of(5L, 17L, 23L);

    @TempDir
    private Path directory;

    @Test
    void eachForkThatDiesCostsOneSeedAndNothingElse() throws Exception {
        var file = directory.resolve("hashes");
        var report = EngineTestKit.engine("detsim").selectors(selectClass(Crashes.class))
                .configurationParameters(
                        Map.of("detsim.forks", "2", "detsim.parallel", "1", "detsim.hashes", file.toString()))
                .execute().testEvents().failed().stream()
                .map(event -> event.getRequiredPayload(TestExecutionResult.class).getThrowable().orElseThrow())
                .map(Throwable::getMessage).findFirst().orElseThrow();
        assertThat(report).startsWith(
                "seed 5 was lost: the JVM that ran it ended with status 137 (signal 9, SIGKILL)")
                .contains("-Ddetsim.seed=5 -Ddetsim.forks=1", "run again: its JVM ended again: ",
                        "also lost: seed 17: the JVM that ran it java.lang.OutOfMemoryError: Java heap space",
                        "also lost: seed 23: the JVM that ran it ended with status 42");
        assertThat(ran(file)).containsExactlyElementsOf(
                LongStream.range(0, 30).boxed().filter(seed -> !LOST.contains(seed)).toList());
    }

    private static List<Long> ran(Path file) throws Exception {
        return Pattern.compile("seed (\\d+) passed").matcher(Files.readString(file)).results()
                .map((MatchResult seed) -> Long.valueOf(seed.group(1))).toList();
    }
}
