package dev.detsim.benchmarks.price;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Measurements of several sides in alternation, A B C A B C: what disturbs the machine for a while disturbs all of them, and
 * each is compared with its own neighbours only. The first side is the one that the others are compared with.
 */
final class Pairs {
    private final List<Side> sides;
    private final List<List<Measured>> rounds = new ArrayList<>();

    private Pairs(List<Side> sides) {
        this.sides = sides;
    }

    static Pairs of(int rounds, List<Side> sides, Class<?> main, String... arguments)
            throws IOException, InterruptedException {
        Pairs pairs = new Pairs(sides);
        for (int i = 0; i < rounds; i++) {
            List<Measured> round = new ArrayList<>();
            for (Side side : sides) {
                round.add(side.run(main, arguments));
            }
            pairs.rounds.add(round);
        }
        return pairs;
    }

    /** All rounds of several measurements of the same sides. */
    static Pairs joined(List<Pairs> all) {
        Pairs joined = new Pairs(all.getFirst().sides);
        all.forEach(pairs -> joined.rounds.addAll(pairs.rounds));
        return joined;
    }

    /** The numbers of the sides. */
    IntStream all() {
        return IntStream.range(0, sides.size());
    }

    /** Those that are compared with the first. */
    IntStream others() {
        return IntStream.range(1, sides.size());
    }

    String name(int side) {
        return sides.get(side).name();
    }

    Spread values(int side, ToDoubleFunction<Measured> value) {
        return Spread.of(rounds.stream().map(round -> value.applyAsDouble(round.get(side))).toList());
    }

    /** The value of a side by that of the first one, round by round. */
    Spread ratios(int side, ToDoubleFunction<Measured> value) {
        return Spread.of(rounds.stream()
                .map(r -> value.applyAsDouble(r.get(side)) / value.applyAsDouble(r.getFirst())).toList());
    }

    /** How much greater a value is than the first side's, round by round. */
    Spread differences(int side, ToDoubleFunction<Measured> value) {
        return Spread.of(rounds.stream()
                .map(r -> value.applyAsDouble(r.get(side)) - value.applyAsDouble(r.getFirst())).toList());
    }

    /** Sides that did not do the same work cannot be compared. */
    Pairs withEqual(String result) {
        List<String> results = rounds.stream().flatMap(List::stream).map(m -> m.text(result)).distinct().toList();
        if (results.size() != 1) {
            throw new IllegalStateException(
                    "different values of [" + result + "] " + results + ": expected one, of all of " + sides);
        }
        return this;
    }
}
