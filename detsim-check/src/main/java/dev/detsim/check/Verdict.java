package dev.detsim.check;

import java.util.List;

/**
 * What {@link Linearizability#check} found.
 *
 * @param <S> states
 * @param <I> inputs
 * @param <O> outputs
 */
public sealed interface Verdict<S, I, O> {

    /**
     * The history is linearizable.
     *
     * @param proof one order for each partition, in the order in which the history first touches them
     * @param <S> states
     * @param <I> inputs
     * @param <O> outputs
     */
    record Ok<S, I, O>(List<Linearization<I, O>> proof) implements Verdict<S, I, O> {
    }

    /**
     * No order explains the history. The {@code culprit} is the first operation, by its return, that cannot be
     * explained: what had returned before it can be.
     *
     * @param prefix an order of everything that returned before the culprit, perhaps with operations then under way
     * @param culprit the operation that no order can continue with
     * @param states the states possible after all that returned before the culprit did; its answer is wrong in each
     * @param explanation all this as text, for people
     * @param <S> states
     * @param <I> inputs
     * @param <O> outputs
     */
    record Violation<S, I, O>(Linearization<I, O> prefix, Operation<I, O> culprit, List<S> states,
            String explanation) implements Verdict<S, I, O> {
    }

    /**
     * The search was given up; no partition that was searched to the end is violated.
     *
     * @param partition the first partition whose budget ran out
     * @param explanation the partition, its size, the budget, and what to do about it
     * @param <S> states
     * @param <I> inputs
     * @param <O> outputs
     */
    record Unknown<S, I, O>(String partition, String explanation) implements Verdict<S, I, O> {
    }

    /**
     * An order of operations that respects real time and that the model allows.
     *
     * @param partition the part of the object
     * @param order the operations in the order in which they took effect, without the open ones that need not have
     * @param <I> inputs
     * @param <O> outputs
     */
    record Linearization<I, O>(String partition, List<Operation<I, O>> order) {
    }
}
