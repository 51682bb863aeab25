package dev.detsim.agent.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CacheFormatTest {
    private static final byte[] ORIGINAL = {1, 2, 3};
    private static final byte[] REWRITTEN = {4, 5, 6, 7};
    private static final byte[] FILE = CacheFormat.write("key", new TreeMap<>(Map.of(
            "a/A", CacheFormat.Rewritten.of(new byte[] {9}, new byte[] {8, 8}),
            "a/B", CacheFormat.Rewritten.of(ORIGINAL, REWRITTEN))));

    @Test
    void whatWasWrittenIsRead() {
        JdkCache cache = CacheFormat.read("key", FILE).orElseThrow();
        assertThat(cache.size()).isEqualTo(2);
        assertThat(cache.rewritten("a/A")).containsExactly(8, 8);
        assertThat(cache.rewritten("a/B")).containsExactly(REWRITTEN);
        assertThat(cache.knows("a/C")).isFalse();
    }

    @Test
    void onlyTheSameBytesAreTheOriginal() {
        JdkCache cache = CacheFormat.read("key", FILE).orElseThrow();
        assertThat(cache.isOriginal("a/B", ORIGINAL)).isTrue();
        assertThat(cache.isOriginal("a/B", new byte[] {1, 2, 4})).isFalse();
        assertThat(cache.isOriginal("a/C", ORIGINAL)).isFalse();
    }

    @Test
    void anotherKeyIsStale() {
        assertThat(CacheFormat.read("other", FILE)).isEmpty();
    }

    @Test
    void everyDamagedByteIsNoticed() {
        for (int i = 0; i < FILE.length; i++) {
            byte[] damaged = FILE.clone();
            damaged[i] ^= 0x10;
            assertThat(CacheFormat.read("key", damaged)).as("byte %d", i).isEmpty();
        }
    }

    @Test
    void everyTruncationIsNoticed() {
        for (int length = 0; length < FILE.length; length++) {
            assertThat(CacheFormat.read("key", Arrays.copyOf(FILE, length))).as("length %d", length).isEmpty();
        }
    }
}
