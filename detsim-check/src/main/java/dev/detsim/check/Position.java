package dev.detsim.check;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Where the search stands and the way it came. Immutable, so that a position can be kept for the report.
 *
 * @param previous where it came from, null at the start
 * @param operation the operation linearized last, by number
 * @param forced whether that step needs no alternative
 * @param state the state now
 * @param beforeOpen the state before the last step, if that was an open operation, else null
 * @param open the open operations linearized so far; never changed
 */
record Position<S>(@Nullable Position<S> previous, int operation, boolean forced, S state, @Nullable S beforeOpen,
        BitSet open) {

    static <S> Position<S> start(S initial) {
        return new Position<>(null, Entries.NONE, false, initial, null, new BitSet());
    }

    Position<S> afterClosed(int operation, S next, boolean forced) {
        return new Position<>(this, operation, forced, next, null, open);
    }

    Position<S> afterOpen(int operation, int number, S next) {
        var more = (BitSet) open.clone();
        more.set(number);
        return new Position<>(this, operation, false, next, state, more);
    }

    /** What is done and the state it led to. Two ways to one configuration need one search (Lowe 2017). */
    Configuration<S> configuration(Lifted lifted) {
        return new Configuration<>(lifted.firstMissing(), lifted.window(), open, state);
    }

    /** See {@link #configuration}. */
    record Configuration<S>(int firstMissing, BitSet window, BitSet open, S state) {
    }
}
