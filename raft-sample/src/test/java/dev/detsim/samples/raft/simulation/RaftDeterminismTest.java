package dev.detsim.samples.raft.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A seed is the same run in any JVM: in one that is alone and runs one world at a time, and in one that has run other worlds
 * before, runs several at once, and competes for its cores.
 */
class RaftDeterminismTest {
    @TempDir
    private Path directory;

    @Test
    void seedsAreTheSameRunsInTwoJvms() throws Exception {
        assertSameInTwoJvms(12);
    }

    @Tag("proof")
    @Test
    void twoHundredSeedsAreTheSameRunsInTwoJvms() throws Exception {
        assertSameInTwoJvms(200);
    }

    private void assertSameInTwoJvms(int seeds) throws IOException, InterruptedException {
        List<String> quiet = quiet(seeds);
        assertThat(quiet).hasSize(seeds);
        assertThat(quiet.stream().map(line -> line.substring(line.lastIndexOf(' '))).distinct()).hasSize(seeds);
        assertThat(disturbed(seeds)).isEqualTo(quiet);
    }

    private List<String> quiet(int seeds) throws IOException, InterruptedException {
        Path file = directory.resolve("quiet");
        FreshJvm.run(raft(Map.of("detsim.seeds", seeds, "detsim.parallel", 1, "detsim.hashes", file)));
        return Files.readAllLines(file);
    }

    private List<String> disturbed(int seeds) throws IOException, InterruptedException {
        Path file = directory.resolve("disturbed");
        try (var _ = CpuLoad.onAllCores()) {
            FreshJvm.run(FreshJvm.simulation(HarshSimulation.class, "keepsPromises", Map.of("detsim.seeds", 5)),
                    raft(Map.of("detsim.seeds", seeds, "detsim.parallel", 3, "detsim.hashes", file)));
        }
        return Files.readAllLines(file);
    }

    private static String raft(Map<String, ?> knobs) {
        return FreshJvm.simulation(RaftSimulationTest.class, "keepsPromises", knobs);
    }
}
