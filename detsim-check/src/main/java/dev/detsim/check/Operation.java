package dev.detsim.check;

import java.util.Objects;
import java.util.Optional;

/**
 * One operation of a history. Events (invocations and returns) are numbered from 0 in the order in which they happened;
 * an operation that returned before another was invoked <em>precedes</em> it, any other two are concurrent.
 *
 * @param client who asked
 * @param input what was asked
 * @param outcome what the client learned
 * @param invoked the number of the invocation among the history's events
 * @param <I> inputs
 * @param <O> outputs
 */
public record Operation<I, O>(String client, I input, Outcome<O> outcome, int invoked) {

    /** The {@link #end} of an operation that never returned: later than every event. */
    static final int NEVER = Integer.MAX_VALUE;

    /** Refuses nulls. */
    public Operation {
        Objects.requireNonNull(client, "client");
        Objects.requireNonNull(input, "input");
        Objects.requireNonNull(outcome, "outcome");
    }

    /** {@return whether the client never learned what became of it} */
    public boolean isOpen() {
        return outcome instanceof Outcome.Open;
    }

    /** {@return the event of the return, or {@link #NEVER}} */
    int end() {
        return switch (outcome) {
            case Outcome.Returned<O> returned -> returned.event();
            case Outcome.Open<O> _ -> NEVER;
        };
    }

    /** {@return the state after this operation took effect in {@code state}, if it could have} */
    <S> Optional<S> step(Model<S, I, O> model, S state) {
        return switch (outcome) {
            case Outcome.Returned<O> returned -> model.step(state, input, returned.output());
            case Outcome.Open<O> _ -> model.stepOpen(state, input);
        };
    }

    /** {@return whether this operation cannot have changed anything} */
    boolean isRead(Model<?, I, O> model) {
        return switch (outcome) {
            case Outcome.Returned<O> returned -> model.isRead(input, returned.output());
            case Outcome.Open<O> _ -> false;
        };
    }

    /** {@return input and output, without client and interval: {@code get x -> "1"}} */
    String exchange() {
        return switch (outcome) {
            case Outcome.Returned<O> returned -> input + " -> " + returned.output();
            case Outcome.Open<O> _ -> input + " -> ?";
        };
    }

    /** {@return client, input, output and interval: {@code c1: get x -> "1" [4..7]}} */
    @Override
    public String toString() {
        return client + ": " + exchange() + " [" + invoked + ".." + (isOpen() ? "" : end()) + "]";
    }
}
