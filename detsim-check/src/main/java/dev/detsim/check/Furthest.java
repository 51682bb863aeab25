package dev.detsim.check;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The furthest return that a search has come up against. If the search gets past no such return, that is why. */
final class Furthest<S> {

    private int operation = Entries.NONE;
    private int end = -1;
    private Position<S> firstArrival;
    private final Set<S> states = new LinkedHashSet<>();

    Furthest(Position<S> start) {
        firstArrival = start;
    }

    /** Takes note of a position and of the first return that it has still to explain. */
    void note(Position<S> position, int firstReturn, int itsEnd) {
        if (itsEnd > end) {
            operation = firstReturn;
            end = itsEnd;
            firstArrival = position;
            states.clear();
        }
        if (itsEnd == end) {
            states.add(position.state());
        }
    }

    /** {@return whose return it is} */
    int operation() {
        return operation;
    }

    /** {@return the first position that had explained all returns before it} */
    Position<S> firstArrival() {
        return firstArrival;
    }

    /** {@return the states of all such positions, in the order in which they were found} */
    List<S> states() {
        return List.copyOf(states);
    }
}
