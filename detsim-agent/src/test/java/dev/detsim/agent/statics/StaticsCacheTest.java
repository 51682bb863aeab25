package dev.detsim.agent.statics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StaticsCacheTest {
    private static final byte[] ORIGINAL = {1, 2, 3};
    private final Map<String, Long> fingerprints = new HashMap<>(Map.of("a/Parent", 7L));
    private final List<String> log = new ArrayList<>();
    @TempDir
    private Path directory;

    @BeforeEach
    void fill() {
        StaticsCache cache = open("build");
        cache.put("a/Child", ORIGINAL, Set.of("a/Parent"), fingerprints::get,
                new StaticsRewriter.Rewritten(new byte[] {4}, new byte[] {5, 6}));
        cache.put("a/Plain", ORIGINAL, Set.of(), fingerprints::get, new StaticsRewriter.Rewritten(null, null));
        cache.store();
    }

    private StaticsCache open(String digest) {
        return StaticsCache.open(directory, digest, log::add);
    }

    private StaticsCache.Entry find(byte[] classFile) {
        return open("build").find("a/Child", classFile, fingerprints::get);
    }

    @Test
    void theNextJvmFindsWhatWasStored() {
        StaticsCache.Entry found = find(ORIGINAL);
        assertThat(found.classFile()).containsExactly(4);
        assertThat(found.holder()).containsExactly(5, 6);
        StaticsCache.Entry plain = open("build").find("a/Plain", ORIGINAL, fingerprints::get);
        assertThat(plain.classFile()).isNull();
        assertThat(log).isEmpty();
    }

    @Test
    void anotherClassFileIsNotFound() {
        assertThat(find(new byte[] {1, 2, 4})).isNull();
    }

    @Test
    void aClassWhoseParentHasChangedIsNotFound() {
        fingerprints.put("a/Parent", 8L);
        assertThat(find(ORIGINAL)).isNull();
    }

    @Test
    void anotherBuildStartsAnew() {
        assertThat(open("other").size()).isZero();
    }

    @Test
    void aDamagedFileStartsAnewAndSaysSo() throws IOException {
        Path file = file();
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        assertThat(open("build").size()).isZero();
        assertThat(log).singleElement().asString().contains("is damaged").contains(file.toString());
    }

    @Test
    void aFileThatIsCutOffStartsAnew() throws IOException {
        Path file = file();
        byte[] bytes = Files.readAllBytes(file);
        for (int length : new int[] {0, 5, 8, 9, bytes.length - 1}) {
            Files.write(file, java.util.Arrays.copyOf(bytes, length));
            assertThat(open("build").size()).isZero();
        }
    }

    @Test
    void whatCannotBeStoredIsSaid() throws IOException {
        StaticsCache cache = open("build");
        cache.put("a/New", ORIGINAL, Set.of(), fingerprints::get, new StaticsRewriter.Rewritten(null, null));
        Files.delete(file());
        Files.delete(directory);
        cache.store();
        assertThat(log).singleElement().asString().contains("not stored");
        Files.createDirectory(directory);
    }

    private Path file() throws IOException {
        try (var files = Files.list(directory)) {
            return files.filter(f -> f.toString().endsWith(".cache")).findFirst().orElseThrow();
        }
    }
}
