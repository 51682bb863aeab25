package dev.detsim.junit.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detsim.core.run.RunResult;
import dev.detsim.core.trace.Fold;
import dev.detsim.core.trace.Kind;
import dev.detsim.core.trace.Probe;
import dev.detsim.core.trace.ProbedTrace;
import dev.detsim.core.trace.Recording;
import dev.detsim.core.trace.Trace;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongUnaryOperator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where two sequences of folds part. */
class SearchTest {
    private static final int LONG = 200_000;
    private int runs;

    /** A run of {@code count} folds, each of the value of its number. */
    private Side side(String name, long count, LongUnaryOperator value) {
        return new Side(name, probe -> run(probe, count, value));
    }

    private RunResult run(Probe probe, long count, LongUnaryOperator value) {
        runs++;
        var trace = new ProbedTrace(probe, (_, _) -> new Fold.Place(1, 2, "n/main", List.of("frame")));
        LongStream.rangeClosed(1, count).forEach(i -> trace.fold(Kind.DRAW, value.applyAsLong(i)));
        return new RunResult(1, Optional.empty(), 1, 1, trace.hash(), new Recording(List.of(), trace.folds()),
                new TreeMap<>(), List.of());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 31, 32, 33, 5_000, 16_383, 16_384, 16_385, 100_001, LONG})
    void anyFoldIsFound(long odd) throws Exception {
        var found = new Search(side("one", LONG, i -> i), side("other", LONG, i -> i == odd ? -1 : i)).find()
                .orElseThrow();
        assertThat(found.index()).isEqualTo(odd);
        assertThat(found.one().fold().orElseThrow().value()).isEqualTo("%016x".formatted(odd));
        assertThat(found.other().fold().orElseThrow().value()).isEqualTo("ffffffffffffffff");
        assertThat(found.other().where()).isEqualTo("other");
        assertThat(runs).isLessThanOrEqualTo(6);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 100, 16_384, LONG - 1})
    void runThatEndsEarlierPartsAtItsEnd(long end) throws Exception {
        var found = new Search(side("one", LONG, i -> i), side("other", end, i -> i)).find().orElseThrow();
        assertThat(found.index()).isEqualTo(end + 1);
        assertThat(found.one().fold()).isPresent();
        assertThat(found.other().fold()).isEmpty();
    }

    @Test
    void sameRunsDoNotPart() throws Exception {
        assertThat(new Search(side("one", LONG, i -> i), side("other", LONG, i -> i)).find()).isEmpty();
        assertThat(runs).isEqualTo(2);
    }

    @Test
    void leakThatStrikesElsewhereEachTimeIsFoundWhereItStruckLast() throws Exception {
        var found = new Search(side("one", 1_000, i -> i), side("other", 1_000, i -> i == 10 + runs ? -1 : i)).find();
        assertThat(found.orElseThrow().index()).isBetween(10L, 20L);
    }

    @Test
    void probeDoesNotChangeTheHash() {
        var plain = new Trace();
        var probed = new ProbedTrace(Probe.look(1, 100), (_, _) -> new Fold.Place(1, 2, "", List.of()));
        for (var trace : List.of(plain, probed)) {
            trace.fold(Kind.STEP, 3, 4);
            trace.fold(Kind.OUTPUT, new byte[] {1, 'a', 'b', '\n'}, 1, 3);
            trace.fold(Kind.DRAW, 5);
            trace.close();
            trace.fold(Kind.DRAW, 6);
        }
        assertThat(probed.hash()).isEqualTo(plain.hash());
        assertThat(probed.folds().close()).extracting(Fold::value)
                .containsExactly("3, 4", "3 bytes \"ab\\n\"", "0000000000000005");
    }
}
