package dev.detsim.check;

import java.util.Optional;

/**
 * A specification of an object whose state and input decide its answer. This is a counter that answers with its new
 * value:
 *
 * <pre>{@code
 * final class CounterModel implements DeterministicModel<Integer, Integer, Integer> {
 *     public Integer initial() { return 0; }
 *     public Answer<Integer, Integer> apply(Integer sum, Integer add) { return new Answer<>(sum + add, sum + add); }
 * }
 * }</pre>
 *
 * @param <S> states
 * @param <I> inputs
 * @param <O> outputs, with {@code equals}
 */
public interface DeterministicModel<S, I, O> extends Model<S, I, O> {

    /**
     * One operation.
     *
     * @param state the state it meets
     * @param input what is asked
     * @return the next state and the answer
     */
    Answer<S, O> apply(S state, I input);

    @Override
    default Optional<S> step(S state, I input, O output) {
        var answer = apply(state, input);
        return answer.output().equals(output) ? Optional.of(answer.next()) : Optional.empty();
    }

    @Override
    default Optional<S> stepOpen(S state, I input) {
        return Optional.of(apply(state, input).next());
    }

    @Override
    default Optional<O> expected(S state, I input) {
        return Optional.of(apply(state, input).output());
    }

    /**
     * What one operation does.
     *
     * @param next the state after it
     * @param output the answer
     * @param <S> states
     * @param <O> outputs
     */
    record Answer<S, O>(S next, O output) {
    }
}
