package dev.detsim.agent.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheDirectoryTest {
    @TempDir
    Path directory;

    @Test
    void theNewestOfEachKindAreKept() throws IOException {
        files("jdk-25-", 6);
        files("statics-", 66);
        Files.createFile(directory.resolve("notes.txt"));
        CacheDirectory.deleteOldest(directory);
        assertThat(names("jdk-")).containsExactly("jdk-25-02.cache", "jdk-25-03.cache", "jdk-25-04.cache",
                "jdk-25-05.cache");
        assertThat(names("statics-")).hasSize(64).startsWith("statics-02.cache").endsWith("statics-65.cache");
        assertThat(names("notes")).hasSize(1);
    }

    /** The later, the newer. */
    private void files(String head, int number) throws IOException {
        for (int i : IntStream.range(0, number).toArray()) {
            Path file = Files.createFile(directory.resolve("%s%02d.cache".formatted(head, i)));
            Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000L + i * 1_000L));
        }
    }

    private List<String> names(String head) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.startsWith(head)).sorted()
                    .toList();
        }
    }
}
