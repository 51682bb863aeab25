package dev.detsim.check;

import java.util.Optional;

/**
 * A sequential specification: what an object does when operations come one at a time. States are immutable values with
 * {@code equals}, {@code hashCode} and a readable {@code toString}; the methods are pure functions.
 *
 * <p>Most objects answer one way only: implement {@link DeterministicModel}, which has one method. For an object that
 * may choose, let {@code S} be the <em>set</em> of states it may be in.
 *
 * @param <S> states
 * @param <I> inputs
 * @param <O> outputs
 */
public interface Model<S, I, O> {

    /** {@return the state before any operation} */
    S initial();

    /**
     * One operation with a known answer.
     *
     * @param state the state it meets
     * @param input what is asked
     * @param output what is answered
     * @return the next state, or empty if the object does not give this answer in this state
     */
    Optional<S> step(S state, I input, O output);

    /**
     * One operation whose answer nobody saw: any answer is allowed.
     *
     * @param state the state it meets
     * @param input what is asked
     * @return the next state, or empty if it cannot happen in this state
     */
    Optional<S> stepOpen(S state, I input);

    /**
     * The part of the object that an operation touches, such as its key. Independent parts are checked each by itself,
     * from {@link #initial}: a history is linearizable exactly if its parts are (Herlihy and Wing's locality), and the
     * search is far shorter. The other methods only ever see operations of one part at a time.
     *
     * @param input what is asked
     * @return the name of the part; by default all operations are of one, named ""
     */
    default String partition(I input) {
        return "";
    }

    /**
     * Whether an operation with this answer leaves every state that allows it as it is: a read, a compare-and-set that
     * failed. True only makes the search shorter, but where it is not so, the verdict may be wrong.
     *
     * @param input what is asked
     * @param output what is answered
     * @return by default false
     */
    default boolean isRead(I input, O output) {
        return false;
    }

    /**
     * What the object would have answered, for reports only.
     *
     * @param state the state it meets
     * @param input what is asked
     * @return the answer, or empty if there is not one right answer
     */
    default Optional<O> expected(S state, I input) {
        return Optional.empty();
    }
}
