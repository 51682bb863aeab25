package dev.detsim.libraries;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.List;
import java.util.Random;

/** Asks caches for what they may have, and empties them: what they evict would follow the process's own randomness. */
final class CaffeineWork {
    private static final LoadingCache<Integer, String> NAMES = Caffeine.newBuilder().maximumSize(1000).recordStats()
            .executor(Runnable::run).build(number -> "name " + number);
    private static final AsyncCache<String, Long> SUMS = Caffeine.newBuilder().maximumSize(10).executor(Runnable::run)
            .buildAsync();

    private CaffeineWork() {
    }

    static String digest(long seed) {
        Random random = new Random(seed);
        int first = random.nextInt(20);
        String names = NAMES.getAll(List.of(first, first + 1)).toString() + NAMES.get(first) + NAMES.estimatedSize();
        NAMES.invalidate(first);
        NAMES.asMap().merge(first + 1, "again", String::concat);
        names += NAMES.getIfPresent(first + 1) + NAMES.policy().eviction().orElseThrow().getMaximum();
        NAMES.invalidateAll();
        return names + summed(random);
    }

    private static long summed(Random random) {
        long seed = random.nextLong();
        long sum = SUMS.get("sum", key -> key.length() + seed).join();
        SUMS.synchronous().invalidateAll();
        return sum;
    }
}
