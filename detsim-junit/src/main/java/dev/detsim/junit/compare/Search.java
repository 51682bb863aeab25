package dev.detsim.junit.compare;

import dev.detsim.core.trace.Fold;
import dev.detsim.core.trace.Folds;
import dev.detsim.core.trace.Probe;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;

/**
 * Finds where two runs part, by running both again: marks of the hash at regular distances first, between two of them finer
 * marks, and at last value and stack of the folds around the first that differs. A leak may strike elsewhere in the next
 * run; the search then begins anew, a few times.
 */
public final class Search {
    private static final int LOOKED_AT = 64;
    private static final int MOST_RUNS = 16;

    private final Side one;
    private final Side other;
    private int runs;

    /** A search in runs of these two. */
    public Search(Side one, Side other) {
        this.one = one;
        this.other = other;
    }

    /** Where they part; empty if they do not, or not in the same place often enough. */
    public Optional<Divergence> find() throws Side.Unavailable {
        var probe = Probe.WHOLE;
        while (runs++ < MOST_RUNS) {
            var pair = new Pair(folds(one, probe), folds(other, probe));
            if (probe == Probe.WHOLE && pair.isSame()) {
                return Optional.empty();
            }
            var last = pair.lastCommon();
            if (last.isPresent() && pair.every() == 1) {
                var found = look(last.getAsLong() + 1);
                if (found.isPresent()) {
                    return found;
                }
            }
            probe = last.isPresent() && pair.every() > 1 ? Probe.window(last.getAsLong(), pair.every()) : Probe.WHOLE;
        }
        return Optional.empty();
    }

    private static Folds folds(Side side, Probe probe) throws Side.Unavailable {
        return side.runs().run(probe).recording().folds();
    }

    private Optional<Divergence> look(long fold) throws Side.Unavailable {
        var from = Math.max(1, fold - LOOKED_AT / 2);
        var probe = Probe.look(from, LOOKED_AT);
        var seen = folds(one, probe);
        var seenByOther = folds(other, probe);
        if (!at(seen.marks()).equals(at(seenByOther.marks()))) {
            return Optional.empty();
        }
        return LongStream.range(from, from + LOOKED_AT)
                .filter(i -> !hash(seen.close(), i).equals(hash(seenByOther.close(), i))).mapToObj(
                        i -> new Divergence(i, new Divergence.Seen(one.where(), fold(seen.close(), i)),
                                new Divergence.Seen(other.where(), fold(seenByOther.close(), i))))
                .findFirst();
    }

    private static Optional<Long> at(Folds.Marks marks) {
        return marks.hashes().stream().findFirst();
    }

    private static Optional<Fold> fold(List<Fold> close, long index) {
        return close.stream().filter(fold -> fold.index() == index).findFirst();
    }

    private static Optional<Long> hash(List<Fold> close, long index) {
        return fold(close, index).map(Fold::hash);
    }

    /** The marks of two runs. */
    private record Pair(Folds one, Folds other) {
        boolean isSame() {
            return one.count() == other.count() && one.marks().equals(other.marks());
        }

        /** How far apart the marks of both are. */
        long every() {
            return Math.max(one.marks().every(), other.marks().every());
        }

        /** The last fold of which it is known that all up to it are the same; empty if none of these is. */
        OptionalLong lastCommon() {
            var from = one.marks().from();
            var same = LongStream.iterate(0, i -> hasBoth(i) && hash(one, i) == hash(other, i), i -> i + 1).count();
            return same == 0 ? OptionalLong.empty() : OptionalLong.of(from + (same - 1) * every());
        }

        private boolean hasBoth(long index) {
            return has(one, index) && has(other, index);
        }

        private boolean has(Folds side, long index) {
            return index * (every() / side.marks().every()) < side.marks().hashes().size();
        }

        private long hash(Folds side, long index) {
            return side.marks().hashes().get((int) (index * (every() / side.marks().every())));
        }
    }
}
