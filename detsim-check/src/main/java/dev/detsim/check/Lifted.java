package dev.detsim.check;

import java.util.BitSet;

/**
 * The closed operations that are linearized, by number. All but the most recent are, so a copy needs only those after
 * the first that is not: a few words, however long the history.
 */
final class Lifted {

    private final BitSet lifted = new BitSet();
    private int firstMissing;

    void add(int operation) {
        lifted.set(operation);
        firstMissing = lifted.nextClearBit(firstMissing);
    }

    void remove(int operation) {
        lifted.clear(operation);
        firstMissing = Math.min(firstMissing, operation);
    }

    int firstMissing() {
        return firstMissing;
    }

    /** {@return a copy of what lies after the first missing one} */
    BitSet window() {
        return lifted.get(firstMissing, Math.max(firstMissing, lifted.length()));
    }
}
