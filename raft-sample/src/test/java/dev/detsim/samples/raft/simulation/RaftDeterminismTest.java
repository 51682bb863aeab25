package dev.detsim.samples.raft.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A seed is the same run in this JVM and in others, which have another collector and another compiler, run the last seed
 * first and several at once, and compete for their cores.
 */
class RaftDeterminismTest {
    /** How many pairs the proof runs: {@code -Draft.pairs}. */
    private static final int PAIRS = Integer.getInteger("raft.pairs", 10_000);
    @TempDir
    private Path directory;

    @Test
    void seedsAreTheSameRunsInAnotherJvm() throws Exception {
        assertSameInOtherJvms(12);
    }

    @Tag("proof")
    @Test
    void tenThousandSeedsAreTheSameRunsInOtherJvms() throws Exception {
        assertSameInOtherJvms(PAIRS);
    }

    private void assertSameInOtherJvms(int seeds) throws IOException {
        Path file = directory.resolve("hashes");
        assertThat(SimulationMain.failure(RaftSimulationTest.class.getName() + "#keepsPromises",
                Map.of("detsim.seeds", Integer.toString(seeds), "detsim.check", "all", "detsim.hashes",
                        file.toString())))
                .isEmpty();
        assertThat(Files.readAllLines(file).stream().map(line -> line.substring(line.lastIndexOf(' '))).distinct())
                .hasSize(seeds);
    }
}
