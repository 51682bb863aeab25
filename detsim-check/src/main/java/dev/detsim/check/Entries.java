package dev.detsim.check;

import java.util.Arrays;
import java.util.List;

/**
 * The invocations and returns of the closed operations in the order of the history, doubly linked. A linearized
 * operation is lifted out and, when the search goes back, put back again in constant time; undoing in reverse order
 * finds the neighbours as they were (Lowe 2017, after Knuth's dancing links). Operation {@code i} has the nodes
 * {@code 2i + 1} and {@code 2i + 2}; node 0 is the head, before the first and after the last.
 */
final class Entries {

    /** No operation. */
    static final int NONE = -1;

    private static final int HEAD = 0;

    private final int[] next;
    private final int[] previous;

    Entries(List<? extends Operation<?, ?>> closed) {
        next = new int[2 * closed.size() + 1];
        previous = new int[next.length];
        int last = HEAD;
        for (int node : inOrder(closed)) {
            link(last, node);
            last = node;
        }
        link(last, HEAD);
    }

    private static int[] inOrder(List<? extends Operation<?, ?>> closed) {
        long[] eventThenNode = new long[2 * closed.size()];
        for (int i = 0; i < closed.size(); i++) {
            var operation = closed.get(i);
            eventThenNode[2 * i] = (long) operation.invoked() << Integer.SIZE | invocation(i);
            eventThenNode[2 * i + 1] = (long) operation.end() << Integer.SIZE | invocation(i) + 1;
        }
        Arrays.sort(eventThenNode);
        return Arrays.stream(eventThenNode).mapToInt(sorted -> (int) sorted).toArray();
    }

    private static int invocation(int operation) {
        return 2 * operation + 1;
    }

    private void link(int node, int follower) {
        next[node] = follower;
        previous[follower] = node;
    }

    boolean isEmpty() {
        return next[HEAD] == HEAD;
    }

    /** {@return the first operation invoked before any return, or NONE} */
    int firstCandidate() {
        return candidateAt(next[HEAD]);
    }

    /** {@return the next one after it that was also invoked before any return, or NONE} */
    int candidateAfter(int operation) {
        return candidateAt(next[invocation(operation)]);
    }

    private static int candidateAt(int node) {
        return isReturn(node) ? NONE : node / 2;
    }

    // The head counts as one: the candidates end there too.
    private static boolean isReturn(int node) {
        return (node & 1) == 0;
    }

    /** {@return the operation that returned first; there must be one} */
    int firstReturn() {
        int node = next[HEAD];
        while (!isReturn(node)) {
            node = next[node];
        }
        return node / 2 - 1;
    }

    void lift(int operation) {
        unlink(invocation(operation));
        unlink(invocation(operation) + 1);
    }

    private void unlink(int node) {
        next[previous[node]] = next[node];
        previous[next[node]] = previous[node];
    }

    /** Puts back the operation that was lifted last. */
    void putBack(int operation) {
        relink(invocation(operation) + 1);
        relink(invocation(operation));
    }

    private void relink(int node) {
        next[previous[node]] = node;
        previous[next[node]] = node;
    }
}
