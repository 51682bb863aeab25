package dev.detsim.libraries;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Processes that share a JVM, turn by turn or in parallel, get from a library what it gives a plain JVM: had they met in a
 * static field, tables would be there already, counters ahead and caches filled.
 */
class InterleavedTest {
    private static final int WORLDS = 3;
    /** Of the two processes; the least that a schedule which looks at the seed alone may give. */
    private static final int TURNS = 2;
    private static final int PARALLEL = 4;

    @ParameterizedTest
    @EnumSource
    void digestsAreThoseOfAPlainJvm(Works work) {
        Map<String, List<String>> plain = plain(work);
        for (long seed = 0; seed < WORLDS; seed++) {
            Interleaved first = Interleaved.run(seed, work);
            assertThat(first.digests()).as("seed %s", seed).isEqualTo(plain);
            assertThat(first.turns()).as("turns under seed %s", seed).isGreaterThanOrEqualTo(TURNS);
            assertThat(Interleaved.run(seed, work)).as("again, seed %s", seed).isEqualTo(first);
        }
    }

    private static Map<String, List<String>> plain(Works work) {
        List<String> digests = Plain.digests(work);
        assertThat(digests).hasSize(Digests.SEEDS).doesNotHaveDuplicates();
        return Interleaved.PROCESSES.stream()
                .collect(Collectors.toMap(Function.identity(), _ -> digests, (a, _) -> a, TreeMap::new));
    }

    @Test
    void schedulesFollowTheSeed() {
        assertThat(LongStream.range(0, WORLDS).map(seed -> Interleaved.run(seed, Works.KOTLIN).hash()).distinct())
                .hasSize(WORLDS);
    }

    /** Of all libraries, so that the worlds that run at once are of different ones too. */
    @Test
    void parallelWorldsAreThoseThatRunAlone() throws Exception {
        List<Callable<Interleaved>> runs = new ArrayList<>();
        for (long seed = 0; seed < 2; seed++) {
            long s = seed;
            for (Works work : Works.values()) {
                runs.add(() -> Interleaved.run(s, work));
            }
        }
        List<Interleaved> alone = new ArrayList<>();
        for (Callable<Interleaved> run : runs) {
            alone.add(run.call());
        }
        try (var pool = Executors.newFixedThreadPool(PARALLEL)) {
            assertThat(pool.invokeAll(runs)).extracting(future -> future.get()).isEqualTo(alone);
        }
    }
}
