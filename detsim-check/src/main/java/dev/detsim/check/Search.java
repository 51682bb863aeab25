package dev.detsim.check;

import dev.detsim.check.Position.Configuration;
import dev.detsim.check.Verdict.Linearization;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The search for an order of one partition's operations: Wing and Gong's, with Lowe's memory. At each configuration the
 * candidates are the operations invoked before the first return that is still to be explained; it is done when no
 * closed operation is left. Four rules keep it short, and none of them loses an answer:
 *
 * <ol>
 * <li>A read ({@link Model#isRead}) that the state allows goes next, and nothing else is tried in its place: in any
 * order that would work, it may be moved to the front. (A write of the value that is there already may not: where it
 * came from it may be missed.)
 * <li>An open operation goes only where no closed one leads on, and only if it changes the state.
 * <li>After an open operation goes only what can tell: if the next one would have led to the same state without it, it
 * can be left out. An unknown write is thus tried only just before the read that saw it.
 * <li>Of open operations with equal inputs, those invoked first go first.
 * </ol>
 *
 * <p>Rules 2 to 4 hold because among all orders that work there is one with the fewest open operations, and it keeps
 * them; rule 1 moves no open operation.
 */
final class Search<S, I, O> {

    // What a new configuration counts for, so that a budget bounds the memory as well as the time.
    private static final int STEPS_TO_REMEMBER = 10;

    private final String partition;
    private final Numbered<I, O> operations;
    private final Model<S, I, O> model;
    private final long budget;
    private final Entries entries;
    private final Lifted lifted = new Lifted();
    private final Set<Configuration<S>> visited = new HashSet<>();
    private Position<S> position;
    private long steps;

    // The furthest return that the search has come up against, and how.
    private Position<S> furthest;
    private int culprit = Entries.NONE;
    private final Set<S> statesThere = new LinkedHashSet<>();

    Search(String partition, List<Operation<I, O>> history, Model<S, I, O> model, long budget) {
        this.partition = partition;
        this.operations = new Numbered<>(history);
        this.model = model;
        this.budget = budget;
        this.entries = new Entries(operations.closed());
        this.position = Position.start(model.initial());
        this.furthest = position;
    }

    Verdict<S, I, O> run() {
        int tried = Entries.NONE;
        while (!entries.isEmpty()) {
            if (steps >= budget) {
                return unknown();
            }
            if (advance(tried)) {
                tried = Entries.NONE;
            } else if ((tried = retreat()) == Entries.NONE) {
                return violation();
            }
        }
        return new Verdict.Ok<>(List.of(linearization(position)));
    }

    /** Linearizes the first candidate after the one tried last that leads to a new configuration. */
    private boolean advance(int tried) {
        if (tried == Entries.NONE) {
            noteReturn();
            int read = allowedRead();
            if (read != Entries.NONE) {
                return enter(read, position.afterClosed(read, position.state(), true));
            }
        }
        for (int next = candidateAfter(tried); next != Entries.NONE; next = candidateAfter(next)) {
            if (tryNext(next)) {
                return true;
            }
        }
        return false;
    }

    private void noteReturn() {
        int first = entries.firstReturn();
        if (culprit == Entries.NONE || operations.get(first).end() > operations.get(culprit).end()) {
            culprit = first;
            furthest = position;
            statesThere.clear();
        }
        if (first == culprit) {
            statesThere.add(position.state());
        }
    }

    private int allowedRead() {
        int next = entries.firstCandidate();
        while (next != Entries.NONE && !isAllowedRead(next)) {
            next = entries.candidateAfter(next);
        }
        return next;
    }

    private boolean isAllowedRead(int candidate) {
        return operations.get(candidate).isRead(model) && step(position.state(), candidate).isPresent();
    }

    private int candidateAfter(int tried) {
        if (isOpen(tried)) {
            return openUpTo(tried - 1);
        }
        int next = tried == Entries.NONE ? entries.firstCandidate() : entries.candidateAfter(tried);
        return next == Entries.NONE ? openUpTo(operations.size() - 1) : next;
    }

    // The latest first: most requests whose reply was lost took effect soon, if at all.
    private int openUpTo(int number) {
        int firstReturn = operations.get(entries.firstReturn()).end();
        int next = number;
        while (isOpen(next) && !(operations.get(next).invoked() < firstReturn && isNextTwin(openNumber(next)))) {
            next--;
        }
        return isOpen(next) ? next : Entries.NONE;
    }

    private boolean isNextTwin(int open) {
        int twin = operations.twin(open);
        return !position.open().get(open) && (twin == Entries.NONE || position.open().get(twin));
    }

    private boolean isOpen(int operation) {
        return operation >= operations.closedCount();
    }

    private int openNumber(int operation) {
        return operation - operations.closedCount();
    }

    private boolean tryNext(int operation) {
        var next = step(position.state(), operation);
        return next.isPresent() && !isIdle(operation, next.get()) && enter(operation, after(operation, next.get()));
    }

    private boolean isIdle(int operation, S next) {
        S beforeOpen = position.beforeOpen();
        return isOpen(operation) && next.equals(position.state())
                || beforeOpen != null && step(beforeOpen, operation).filter(next::equals).isPresent();
    }

    private Position<S> after(int operation, S next) {
        return isOpen(operation)
                ? position.afterOpen(operation, openNumber(operation), next)
                : position.afterClosed(operation, next, false);
    }

    private Optional<S> step(S state, int operation) {
        steps++;
        return operations.get(operation).step(model, state);
    }

    private boolean enter(int operation, Position<S> next) {
        position = next;
        if (!isOpen(operation)) {
            entries.lift(operation);
            lifted.add(operation);
        }
        if (visited.add(position.configuration(lifted))) {
            steps += STEPS_TO_REMEMBER;
            return true;
        }
        undo();
        return false;
    }

    /** Goes back to before the last step that has alternatives, and returns its operation. */
    private int retreat() {
        while (position.previous() != null) {
            var left = undo();
            if (!left.forced()) {
                return left.operation();
            }
        }
        return Entries.NONE;
    }

    private Position<S> undo() {
        var left = position;
        position = Objects.requireNonNull(left.previous());
        if (!isOpen(left.operation())) {
            lifted.remove(left.operation());
            entries.putBack(left.operation());
        }
        return left;
    }

    private Verdict<S, I, O> violation() {
        var prefix = linearization(furthest);
        var states = List.copyOf(statesThere);
        var text = new Explanation<>(model, prefix, operations.get(culprit), states).text(operations.all());
        return new Verdict.Violation<>(prefix, operations.get(culprit), states, text);
    }

    private Verdict<S, I, O> unknown() {
        return new Verdict.Unknown<>(partition, Explanation.exhausted(partition, operations, budget));
    }

    private Linearization<I, O> linearization(Position<S> end) {
        var order = new ArrayList<Operation<I, O>>();
        for (var at = end; at.previous() != null; at = at.previous()) {
            order.add(operations.get(at.operation()));
        }
        return new Linearization<>(partition, List.copyOf(order.reversed()));
    }
}
