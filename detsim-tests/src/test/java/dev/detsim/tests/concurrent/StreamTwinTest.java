package dev.detsim.tests.concurrent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.detsim.tests.twin.TwinTest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Scenarios on parallel streams. */
class StreamTwinTest {
    @TwinTest
    void parallelSum() throws Exception {
        assertThat(LongStream.rangeClosed(1, 2_000).parallel().sum()).isEqualTo(2_001_000);
        assertThat(IntStream.range(0, 500).parallel().filter(i -> i % 3 == 0).count()).isEqualTo(167);
    }

    @TwinTest
    void parallelCollectKeepsEncounterOrder() throws Exception {
        List<String> names = IntStream.range(0, 300).parallel().mapToObj(i -> "n" + i).collect(Collectors.toList());
        assertThat(names).isEqualTo(IntStream.range(0, 300).mapToObj(i -> "n" + i).toList());
        assertThat(names.parallelStream().collect(Collectors.groupingByConcurrent(String::length)).get(4)).hasSize(200);
    }

    @TwinTest
    void forEachOrderedKeepsOrderAndForEachMissesNothing() throws Exception {
        List<Integer> ordered = Collections.synchronizedList(new ArrayList<>());
        List<Integer> any = Collections.synchronizedList(new ArrayList<>());
        IntStream.range(0, 200).parallel().forEachOrdered(ordered::add);
        IntStream.range(0, 200).parallel().forEach(any::add);
        assertThat(ordered).isEqualTo(IntStream.range(0, 200).boxed().toList());
        assertThat(any).containsExactlyInAnyOrderElementsOf(ordered);
    }

    @TwinTest
    void shortCircuitsFindWhatIsThere() throws Exception {
        assertThat(IntStream.range(0, 1_000).parallel().anyMatch(i -> i == 777)).isTrue();
        assertThat(IntStream.range(0, 1_000).parallel().filter(i -> i > 300).findFirst()).hasValue(301);
        assertThat(IntStream.range(0, 1_000).parallel().filter(i -> i > 300).findAny().orElseThrow())
                .isGreaterThan(300);
    }

    @TwinTest
    void parallelSortAndPrefix() throws Exception {
        int[] values = IntStream.range(0, 20_000).map(i -> (i * 7919) % 20_000).toArray();
        Arrays.parallelSort(values);
        assertThat(values).isEqualTo(IntStream.range(0, 20_000).toArray());
        Arrays.parallelPrefix(values, Integer::sum);
        assertThat(values[200]).isEqualTo(20_100);
    }

    @TwinTest
    void exceptionInAParallelStreamReachesTheCaller() throws Exception {
        assertThatThrownBy(() -> IntStream.range(0, 100).parallel().forEach(i -> {
            if (i == 50) {
                throw new IllegalStateException("fifty");
            }
        })).isInstanceOf(IllegalStateException.class).hasMessageContaining("fifty");
    }

    @TwinTest
    void parallelStreamInAPoolOfOnesOwn() throws Exception {
        try (ForkJoinPool pool = new ForkJoinPool(2)) {
            List<String> threads = pool.submit(() -> IntStream.range(0, 64).parallel()
                    .mapToObj(i -> Thread.currentThread().getName()).distinct().toList()).get();
            assertThat(threads).isNotEmpty().allMatch(name -> name.startsWith("ForkJoinPool-"));
        }
    }
}
