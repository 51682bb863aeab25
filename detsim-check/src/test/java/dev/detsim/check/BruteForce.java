package dev.detsim.check;

import java.util.ArrayList;
import java.util.List;

/** The definition itself: tries every order that respects real time, with no memory and no rule. */
final class BruteForce<S, I, O> {

    private final Model<S, I, O> model;
    private final int until;

    private BruteForce(Model<S, I, O> model, int until) {
        this.model = model;
        this.until = until;
    }

    static <S, I, O> boolean isLinearizable(List<Operation<I, O>> operations, Model<S, I, O> model) {
        return explains(operations, model, Operation.NEVER - 1);
    }

    /** Whether some order contains all operations that returned until an event, and any of those invoked before it. */
    static <S, I, O> boolean explains(List<Operation<I, O>> operations, Model<S, I, O> model, int until) {
        var invoked = operations.stream().filter(operation -> operation.invoked() < until).toList();
        return new BruteForce<>(model, until).canFinish(model.initial(), invoked);
    }

    private boolean canFinish(S state, List<Operation<I, O>> left) {
        return left.stream().allMatch(operation -> operation.end() > until)
                || left.stream().anyMatch(next -> canBeNext(next, left) && canFinishAfter(next, state, left));
    }

    private boolean canBeNext(Operation<I, O> next, List<Operation<I, O>> left) {
        return left.stream().noneMatch(other -> other.end() < next.invoked());
    }

    private boolean canFinishAfter(Operation<I, O> next, S state, List<Operation<I, O>> left) {
        var others = new ArrayList<>(left);
        others.remove(next);
        return next.step(model, state).filter(after -> canFinish(after, others)).isPresent();
    }
}
