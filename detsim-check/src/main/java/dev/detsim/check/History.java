package dev.detsim.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What clients asked of a shared object and what they were told, in the order in which it happened: the event of an
 * invocation or a return is the call of the method that records it. Record the invocation <em>before</em> the request
 * is sent and the return <em>after</em> the reply has arrived; a wider interval hides faults but never invents one.
 *
 * <pre>{@code
 * var history = new History<KeyValueOp, Reply>();
 * history.run("c1", new Put("x", "1"), () -> client.put("x", "1"), e -> e instanceof NotLeader);
 * Linearizability.verify(history, new KeyValueModel());
 * }</pre>
 *
 * <p>Threads: all methods may be called by any thread. One lock is held for a few instructions and never while anything
 * blocks. A client may have several operations under way.
 *
 * @param <I> inputs, with a readable {@code toString}; {@code equals} helps the checker
 * @param <O> outputs, with {@code equals} and a readable {@code toString}
 */
public final class History<I, O> {

    // A monitor and not a Lock: releasing a Lock would be a scheduling point in a simulated world.
    private final List<Invocation<I, O>> invocations = new ArrayList<>();
    private int events;

    /** An empty history. */
    public History() {
    }

    /**
     * Records that a client is about to send a request.
     *
     * @param client who asks
     * @param input what is asked
     * @return the operation, to be ended by its client
     */
    public synchronized Invocation<I, O> invoke(String client, I input) {
        Objects.requireNonNull(client, "client");
        Objects.requireNonNull(input, "input");
        var invocation = new Invocation<>(this, client, input, nextEvent());
        invocations.add(invocation);
        return invocation;
    }

    /**
     * Runs and records one operation; whatever is thrown leaves it {@linkplain Invocation#unknown unknown} and is
     * thrown on.
     *
     * @param client who asks
     * @param input what is asked
     * @param call asks it
     * @param <X> what the call may throw
     * @return what the call returned
     * @throws X what the call threw
     */
    public <X extends Exception> O run(String client, I input, Call<? extends O, X> call) throws X {
        return run(client, input, call, _ -> false);
    }

    /**
     * Runs and records one operation; what is thrown is thrown on. Errors always leave the operation
     * {@linkplain Invocation#unknown unknown}: they may be the end of a killed client.
     *
     * @param client who asks
     * @param input what is asked
     * @param call asks it
     * @param neverHappened whether an exception proves that the operation did not and will not take effect (a refused
     *        connection, a redirect to the leader); if in doubt, false
     * @param <X> what the call may throw
     * @return what the call returned
     * @throws X what the call threw
     */
    public <X extends Exception> O run(String client, I input, Call<? extends O, X> call,
            Predicate<? super Exception> neverHappened) throws X {
        var invocation = invoke(client, input);
        O output;
        try {
            output = call.call();
        } catch (Exception e) {
            end(invocation, neverHappened.test(e));
            throw e;
        } catch (Error e) {
            invocation.unknown();
            throw e;
        }
        invocation.ok(output);
        return output;
    }

    private static void end(Invocation<?, ?> invocation, boolean neverHappened) {
        if (neverHappened) {
            invocation.fail();
        } else {
            invocation.unknown();
        }
    }

    /** {@return all operations that may have happened, in the order of their invocations; those under way are open} */
    public synchronized List<Operation<I, O>> operations() {
        var operations = new ArrayList<Operation<I, O>>(invocations.size());
        for (var invocation : invocations) {
            var operation = invocation.snapshot();
            if (operation != null) {
                operations.add(operation);
            }
        }
        return List.copyOf(operations);
    }

    /** The number of the event that happens now. Called with the lock held. */
    int nextEvent() {
        return events++;
    }

    /** {@return the operations, one a line} */
    @Override
    public String toString() {
        return operations().stream().map(Operation::toString).collect(Collectors.joining("\n"));
    }
}
