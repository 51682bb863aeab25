package dev.detsim.tests.statics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detsim.tests.statics.cases.Cases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Classes as the last JVM has rewritten them do what those do that are rewritten now. */
class CacheTest {
    @TempDir
    private Path directory;

    private List<String> run() {
        return PlainJvm.lines(Cases.class, PlainJvm.agent().split("=")[0] + "=cache=" + directory);
    }

    private Path file() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(f -> f.getFileName().toString().startsWith("statics-")).findFirst().orElseThrow();
        }
    }

    @Test
    void coldWarmAndDamagedAreTheSame() throws IOException {
        List<String> plain = PlainJvm.lines(Cases.class);
        assertThat(run()).isEqualTo(plain);
        byte[] stored = Files.readAllBytes(file());
        assertThat(run()).isEqualTo(plain);
        assertThat(Files.readAllBytes(file())).as("nothing new").isEqualTo(stored);
        stored[stored.length / 2] ^= 1;
        Files.write(file(), stored);
        assertThat(run()).isEqualTo(plain);
    }
}
