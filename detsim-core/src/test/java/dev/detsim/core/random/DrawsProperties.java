package dev.detsim.core.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** Draws stay within their bounds, are uniform, and depend on nothing but seed and purpose. */
class DrawsProperties {
    private static final int STREAMS = 200;
    private static final int DRAWS = 5_000;
    private static final int BUCKETS = 10;

    @Property(tries = 300)
    void staysWithinItsBounds(@ForAll long seed, @ForAll @IntRange(min = 1) int bound) {
        Draws draws = new Draws(seed, "bounds");
        for (int i = 0; i < 20; i++) {
            assertThat(draws.below(bound)).isBetween(0, bound - 1);
            assertThat(draws.unit()).isGreaterThanOrEqualTo(0).isLessThan(1);
        }
    }

    @Property(tries = 300)
    void staysBetweenItsLimits(@ForAll long seed, @ForAll @LongRange(min = -1L << 60, max = 1L << 60) long low,
            @ForAll @LongRange(min = 0, max = 1L << 60) long width) {
        Draws draws = new Draws(seed, "limits");
        for (int i = 0; i < 20; i++) {
            assertThat(draws.between(low, low + width)).isBetween(low, low + width);
        }
    }

    @Property(tries = 200)
    void sameSeedAndPurposeGiveTheSameStream(@ForAll long seed) {
        assertThat(stream(new Draws(seed, "one"))).isEqualTo(stream(new Draws(seed, "one")));
        assertThat(stream(new Draws(seed, "one"))).isNotEqualTo(stream(new Draws(seed, "two")));
        assertThat(stream(new Draws(seed, "one"))).isNotEqualTo(stream(new Draws(seed + 1, "one")));
    }

    @Property(tries = 50)
    void chanceIsNeverOrAlwaysAtItsEnds(@ForAll long seed) {
        Draws draws = new Draws(seed, "chance");
        for (int i = 0; i < 50; i++) {
            assertThat(draws.chance(0)).isFalse();
            assertThat(draws.chance(1)).isTrue();
        }
    }

    @Example
    void belowIsUniform() {
        isUniform(draws -> draws.below(BUCKETS));
    }

    @Example
    void betweenIsUniform() {
        isUniform(draws -> (int) draws.between(100, 99 + BUCKETS) - 100);
    }

    @Example
    void unitIsUniform() {
        isUniform(draws -> (int) (draws.unit() * BUCKETS));
    }

    @Example
    void chanceHasItsRate() {
        long beyond = LongStream.range(0, STREAMS).map(seed -> {
            Draws draws = new Draws(seed, "rate");
            long hits = IntStream.range(0, DRAWS).filter(i -> draws.chance(0.01)).count();
            return isBeyondThreeSigma(hits, 0.01) ? 1 : 0;
        }).sum();
        assertThat(beyond).isLessThanOrEqualTo(STREAMS / 50);
    }

    /**
     * The seeds are fixed, so this cannot fail by chance. Of buckets that are filled at random, 0.3 % are further than three
     * sigma from their expectation: of {@code STREAMS * BUCKETS} about five, and not twenty.
     */
    private static void isUniform(ToIntFunction<Draws> draw) {
        long beyond = 0;
        for (long seed = 0; seed < STREAMS; seed++) {
            Draws draws = new Draws(seed, "uniform");
            int[] counts = new int[BUCKETS];
            IntStream.range(0, DRAWS).forEach(i -> counts[draw.applyAsInt(draws)]++);
            beyond += IntStream.of(counts).filter(count -> isBeyondThreeSigma(count, 1.0 / BUCKETS)).count();
        }
        assertThat(beyond).isLessThan(STREAMS * BUCKETS / 100);
    }

    private static boolean isBeyondThreeSigma(long count, double rate) {
        return Math.abs(count - DRAWS * rate) > 3 * Math.sqrt(DRAWS * rate * (1 - rate));
    }

    private static List<Long> stream(Draws draws) {
        return LongStream.generate(draws::next).limit(8).boxed().toList();
    }
}
