package dev.detsim.tests.statics.audit.planted;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntSupplier;
import java.util.regex.Pattern;

/** Static state that the audit must not find, though the objects behind it have caches and arrays. */
final class Immutables {
    static final String TEXT = String.join("-", "a", "b");
    static final Pattern PATTERN = Pattern.compile("a+");
    static final List<String> LIST = List.of("a", "b", "c");
    static final Map<Direction, Set<String>> MAP = Map.of(Direction.UP, Set.of("u"), Direction.DOWN, Set.of("d", "n"));
    static final IntSupplier NOTHING_CAPTURED = () -> 1;
    static final int[] EMPTY = {};

    private Immutables() {
    }

    enum Direction {
        UP, DOWN
    }

    static int number(Direction direction) {
        return switch (direction) {
            case UP -> 1;
            case DOWN -> 2;
        };
    }
}
