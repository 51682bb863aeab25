package dev.detsim.junit.sweep;

import java.util.List;
import java.util.stream.Collectors;

/** The seeds of a sweep, in the order in which their results count. */
public sealed interface Seeds {
    /** How many. */
    int count();

    /** The one at {@code index}, counted from 0. */
    long at(int index);

    /** Consecutive seeds. */
    static Seeds range(long first, int count) {
        return new Range(first, count);
    }

    /** Exactly these seeds. */
    static Seeds of(List<Long> seeds) {
        return new Listed(List.copyOf(seeds));
    }

    /**
     * Consecutive seeds.
     *
     * @param first the first
     * @param count how many
     */
    record Range(long first, int count) implements Seeds {
        @Override
        public long at(int index) {
            return first + index;
        }

        @Override
        public String toString() {
            return count == 1 ? "seed " + first : "seeds %d to %d".formatted(first, at(count - 1));
        }
    }

    /**
     * Seeds that were named one by one.
     *
     * @param seeds which
     */
    record Listed(List<Long> seeds) implements Seeds {
        @Override
        public int count() {
            return seeds.size();
        }

        @Override
        public long at(int index) {
            return seeds.get(index);
        }

        @Override
        public String toString() {
            return seeds.stream().map(String::valueOf)
                    .collect(Collectors.joining(", ", count() == 1 ? "seed " : "seeds ", ""));
        }
    }
}
