package dev.detsim.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/**
 * One partition's operations with their numbers: first the closed ones, then the open ones, each in the order of their
 * invocations.
 */
final class Numbered<I, O> {

    private final List<Operation<I, O>> operations;
    private final int closed;
    private final int[] twins;

    Numbered(List<Operation<I, O>> history) {
        operations = new ArrayList<>(history.stream().filter(operation -> !operation.isOpen()).toList());
        closed = operations.size();
        history.stream().filter(Operation::isOpen).forEach(operations::add);
        twins = twins(operations.subList(closed, operations.size()));
    }

    private static <I, O> int[] twins(List<Operation<I, O>> open) {
        var latest = new HashMap<I, Integer>();
        var twins = new int[open.size()];
        for (int i = 0; i < twins.length; i++) {
            Integer twin = latest.put(open.get(i).input(), i);
            twins[i] = twin == null ? Entries.NONE : twin;
        }
        return twins;
    }

    Operation<I, O> get(int number) {
        return operations.get(number);
    }

    List<Operation<I, O>> all() {
        return operations;
    }

    List<Operation<I, O>> closed() {
        return operations.subList(0, closed);
    }

    int size() {
        return operations.size();
    }

    boolean isOpen(int number) {
        return number >= closed;
    }

    /** {@return its number among the open ones alone} */
    int openNumber(int number) {
        return number - closed;
    }

    /** {@return the open operation with an equal input invoked last before an open one; both count from 0, or NONE} */
    int twin(int open) {
        return twins[open];
    }

    int openCount() {
        return operations.size() - closed;
    }
}
