package dev.detsim.junit.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detsim.core.run.Leftover;
import dev.detsim.core.run.RunResult;
import dev.detsim.core.trace.Recording;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.Test;

class SweepTest {
    private final Set<Long> ran = ConcurrentHashMap.newKeySet();

    @Test
    void worldsRunSideBySide() throws Exception {
        var together = new CyclicBarrier(4);
        var result = sweep(40, 4, (options, _) -> {
            meet(together);
            return passed(options.seed(), Map.of());
        });
        assertThat(result.tally().seeds()).isEqualTo(40);
    }

    @Test
    void stopsSoonAfterAFailure() {
        var result = sweep(1_000_000, 2, (options, _) -> {
            ran.add(options.seed());
            return options.seed() == 10 ? failed(10) : passed(options.seed(), Map.of());
        });
        assertThat(result.failures()).extracting(RunResult::seed).containsExactly(10L);
        assertThat(result.tally().seeds()).isEqualTo(11);
        assertThat(result.cancelled()).isFalse();
        assertThat(ran).hasSizeLessThan(50);
    }

    @Test
    void leftThreadEndsTheSweepAsAFailure() {
        var result = sweep(100, 1, (options, _) -> new RunResult(options.seed(), Optional.empty(), 1, 1, 1,
                Recording.NONE, new TreeMap<>(),
                options.seed() == 3 ? List.of(new Leftover("n/t", "RUNNABLE")) : List.of()));
        assertThat(result.failures()).extracting(RunResult::seed).containsExactly(3L);
        assertThat(result.tally().seeds()).isEqualTo(4);
    }

    @Test
    void counterOfAFewSeedsIsZeroInTheOthers() {
        var result = sweep(10, 2,
                (options, _) -> passed(options.seed(), options.seed() == 7 ? Map.of("rare", 5L) : Map.of()));
        var rare = result.tally().counters().get("rare");
        assertThat(rare.least()).isZero();
        assertThat(rare.median()).isZero();
        assertThat(rare.most()).isEqualTo(5);
        assertThat(rare.total()).isEqualTo(5);
    }

    @Test
    void longSweepMeasuresTheHeapTwice() {
        assertThat(sweep(101, 1, (options, _) -> passed(options.seed(), Map.of())).cost().heap())
                .contains(new HeapUse(100, 200));
        assertThat(sweep(100, 1, (options, _) -> passed(options.seed(), Map.of())).cost().heap()).isEmpty();
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception unexpected) {
            throw new IllegalStateException(unexpected);
        }
    }

    private static RunResult passed(long seed, Map<String, Long> counters) {
        return new RunResult(seed, Optional.empty(), 1, 1, 1, Recording.NONE, new TreeMap<>(counters), List.of());
    }

    private static RunResult failed(long seed) {
        return new RunResult(seed, Optional.of(new AssertionError("broken")), 1, 1, 1, Recording.NONE, new TreeMap<>(),
                List.of());
    }

    private static SweepResult sweep(int seeds, int parallel, SeedRunner runner) {
        var limits = new SweepPlan.Limits(Duration.ofMinutes(1), Duration.ofSeconds(1));
        return new Sweep(new SweepPlan(Seeds.range(0, seeds), limits, parallel, 1), new StillMachine(), new Patient())
                .run(runner, _ -> {}, () -> false);
    }

    private static final class Patient implements Listener {
        @Override
        public void went(Tally tally) {
        }

        @Override
        public Duration patience() {
            return Duration.ofMinutes(1);
        }
    }

    private static final class StillMachine implements Machine {
        private long heap;

        @Override
        public long nanos() {
            return 0;
        }

        @Override
        public long cpuNanos() {
            return 0;
        }

        @Override
        public OptionalLong settledHeap() {
            heap += 100;
            return OptionalLong.of(heap);
        }
    }
}
