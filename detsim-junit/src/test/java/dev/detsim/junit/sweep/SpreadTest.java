package dev.detsim.junit.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SpreadTest {
    @Test
    void smallValuesAreExact() {
        var spread = spread(LongStream.of(5, 1, 9, 7, 120));
        assertThat(spread.least()).isEqualTo(1);
        assertThat(spread.median()).isEqualTo(7);
        assertThat(spread.most()).isEqualTo(120);
        assertThat(spread.total()).isEqualTo(142);
    }

    @Test
    void medianOfLargeValuesIsNear() {
        assertThat(spread(LongStream.rangeClosed(1_000_000, 3_000_000)).median()).isBetween(1_996_093L, 2_000_000L);
    }

    @Test
    void medianIsNeverOutsideTheValues() {
        assertThat(spread(LongStream.of(1_000_001)).median()).isEqualTo(1_000_001);
        assertThat(spread(LongStream.of(-1_000_001, -1_000_001)).median()).isEqualTo(-1_000_001);
    }

    @Test
    void extremesDoNotOverflow() {
        assertThat(spread(LongStream.of(Long.MIN_VALUE, 0, Long.MAX_VALUE)).median()).isZero();
    }

    private static Spread spread(LongStream values) {
        var spread = new Spread();
        values.forEach(value -> spread.add(value, 1));
        return spread;
    }
}
