package dev.detsim.junit.knob;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Knobs that say two things at once, in one place: both as system properties, or both in the environment. What is set in a
 * file or a build for all runs may well be overridden for one.
 */
final class Contradictions {
    private static final String TEXT =
            """
                    %1$s is [%2$s] and %3$s is [%4$s]: expected one of them, since a single seed is neither counted nor moved; \
                    remove %3$s to run just this seed, or %1$s to run many (without a value, as in %3$s=, it counts as removed)""";

    private Contradictions() {
    }

    /** One message each; {@code isHere} tells the names that were set where nothing overrides anything. */
    static Stream<String> of(Knobs knobs, Predicate<String> isHere) {
        return Stream.of(Knob.SEEDS, Knob.BASE).flatMap(other -> pair(knobs, other).stream())
                .filter(pair -> pair.stream().map(Setting::name).allMatch(isHere) && sameKind(pair))
                .map(Contradictions::text);
    }

    private static Optional<List<Setting>> pair(Knobs knobs, Knob other) {
        return knobs.setting(Knob.SEED).flatMap(seed -> knobs.setting(other).map(many -> List.of(seed, many)));
    }

    private static boolean sameKind(List<Setting> pair) {
        return pair.stream().map(setting -> setting.name().equals(setting.knob().key())).distinct().count() == 1;
    }

    private static String text(List<Setting> pair) {
        var seed = pair.getFirst();
        var many = pair.getLast();
        return TEXT.formatted(seed.name(), seed.text(), many.name(), many.text());
    }
}
