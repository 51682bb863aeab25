package dev.detsim.check;

import java.util.BitSet;

/**
 * What may be linearized next: the operations invoked before the first return that is still to be explained. First come
 * the closed ones, in the order of their invocations, then the open ones, the latest first.
 */
final class Candidates {

    private static final int NONE = Entries.NONE;

    private final Numbered<?, ?> operations;
    private final Entries entries;

    Candidates(Numbered<?, ?> operations, Entries entries) {
        this.operations = operations;
        this.entries = entries;
    }

    /** {@return the candidate that follows one, or the first after NONE, or NONE at the end} */
    int after(int candidate, BitSet openTaken) {
        if (operations.isOpen(candidate)) {
            return openUpTo(candidate - 1, openTaken);
        }
        int next = closedAfter(candidate);
        return next == NONE ? openUpTo(operations.size() - 1, openTaken) : next;
    }

    /** The same among the closed ones alone. */
    int closedAfter(int candidate) {
        return candidate == NONE ? entries.firstCandidate() : entries.candidateAfter(candidate);
    }

    // The latest first: most requests whose reply was lost took effect soon, if at all.
    private int openUpTo(int last, BitSet taken) {
        int firstReturn = operations.get(entries.firstReturn()).end();
        int next = last;
        while (operations.isOpen(next) && !isAvailable(next, firstReturn, taken)) {
            next--;
        }
        return operations.isOpen(next) ? next : NONE;
    }

    private boolean isAvailable(int open, int firstReturn, BitSet taken) {
        int number = operations.openNumber(open);
        int twin = operations.twin(number);
        return operations.get(open).invoked() < firstReturn && !taken.get(number) && (twin == NONE || taken.get(twin));
    }
}
