package dev.detsim.check;

import dev.detsim.check.Position.Configuration;
import dev.detsim.check.Verdict.Linearization;
import java.util.ArrayList;
import java.util.HashSet;
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
 * them; rule 1 moves no open operation. The memory holds although rule 3 looks at the way to a configuration: it could
 * forbid the next operation of that order after one way and not after another only if the first way, without its last
 * operation, made an order with fewer open ones.
 */
final class Search<S, I, O> {

    private static final int NONE = Entries.NONE;
    // What a new configuration counts for, so that a budget bounds the memory as well as the time.
    private static final int STEPS_TO_REMEMBER = 10;

    private final String partition;
    private final Numbered<I, O> operations;
    private final Model<S, I, O> model;
    private final long budget;
    private final Entries entries;
    private final Lifted lifted = new Lifted();
    private final Set<Configuration<S>> visited = new HashSet<>();
    private final Candidates candidates;
    private final Furthest<S> furthest;
    private Position<S> position;
    private long steps;

    Search(String partition, List<Operation<I, O>> history, Model<S, I, O> model, long budget) {
        this.partition = partition;
        this.operations = new Numbered<>(history);
        this.model = model;
        this.budget = budget;
        this.entries = new Entries(operations.closed());
        this.candidates = new Candidates(operations, entries);
        this.position = Position.start(model.initial());
        this.furthest = new Furthest<>(position);
    }

    Verdict<S, I, O> run() {
        int tried = NONE;
        while (!entries.isEmpty()) {
            if (steps >= budget) {
                return unknown();
            }
            boolean advanced = advance(tried);
            tried = advanced ? NONE : retreat();
            if (!advanced && tried == NONE) {
                return violation();
            }
        }
        return new Verdict.Ok<>(List.of(linearization(position)));
    }

    /** Linearizes the first candidate after the one tried last that leads to a new configuration. */
    private boolean advance(int tried) {
        return tried == NONE ? arrive() : tryAfter(tried);
    }

    private boolean arrive() {
        int firstReturn = entries.firstReturn();
        furthest.note(position, firstReturn, operations.get(firstReturn).end());
        int read = allowedRead();
        return read == NONE ? tryAfter(NONE) : enter(read, position.afterClosed(read, position.state(), true));
    }

    private int allowedRead() {
        int next = candidates.closedAfter(NONE);
        while (next != NONE && !isAllowedRead(next)) {
            next = candidates.closedAfter(next);
        }
        return next;
    }

    private boolean isAllowedRead(int candidate) {
        return operations.get(candidate).isRead(model) && step(position.state(), candidate).isPresent();
    }

    private boolean tryAfter(int tried) {
        int next = tried;
        do {
            next = candidates.after(next, position.open());
        } while (next != NONE && !tryNext(next));
        return next != NONE;
    }

    private boolean tryNext(int operation) {
        var next = step(position.state(), operation);
        return next.isPresent() && !isIdle(operation, next.get()) && enter(operation, after(operation, next.get()));
    }

    private boolean isIdle(int operation, S next) {
        S beforeOpen = position.beforeOpen();
        return operations.isOpen(operation) && next.equals(position.state())
                || beforeOpen != null && step(beforeOpen, operation).filter(next::equals).isPresent();
    }

    private Position<S> after(int operation, S next) {
        return operations.isOpen(operation)
                ? position.afterOpen(operation, operations.openNumber(operation), next)
                : position.afterClosed(operation, next, false);
    }

    private Optional<S> step(S state, int operation) {
        steps++;
        return operations.get(operation).step(model, state);
    }

    private boolean enter(int operation, Position<S> next) {
        position = next;
        if (!operations.isOpen(operation)) {
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
        return NONE;
    }

    private Position<S> undo() {
        var left = position;
        position = Objects.requireNonNull(left.previous());
        if (!operations.isOpen(left.operation())) {
            lifted.remove(left.operation());
            entries.putBack(left.operation());
        }
        return left;
    }

    private Verdict<S, I, O> violation() {
        var prefix = linearization(furthest.firstArrival());
        var culprit = operations.get(furthest.operation());
        var text = new Explanation<>(model, prefix, culprit, furthest.states()).text(operations.all());
        return new Verdict.Violation<>(prefix, culprit, furthest.states(), text);
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
