package dev.detsim.check;

/**
 * How an operation ended, as its client saw it. Operations that certainly did not happen are not in a history at all.
 *
 * @param <O> outputs
 */
public sealed interface Outcome<O> {

    /**
     * The client got an answer.
     *
     * @param output the answer
     * @param event the number of the return among the history's events
     * @param <O> outputs
     */
    record Returned<O>(O output, int event) implements Outcome<O> {
    }

    /**
     * The client got no answer (a timeout, a lost connection, a crash): the operation may take effect at any moment
     * after its invocation, or never.
     *
     * @param <O> outputs
     */
    record Open<O>() implements Outcome<O> {
    }
}
