package dev.detsim.check;

import dev.detsim.check.Verdict.Linearization;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Checks that concurrent operations on an object look as if each had taken effect at one moment between its invocation
 * and its return. Record a {@link History} with the clients, choose or write a {@link Model} of the object, and at the
 * end of the test:
 *
 * <pre>{@code
 * Linearizability.verify(history, new KeyValueModel());
 * }</pre>
 *
 * <p>An operation without an answer ({@link Invocation#unknown}) may have taken effect at any moment after its
 * invocation, or never. One that certainly failed ({@link Invocation#fail}) is not part of the history.
 *
 * <p>The check is a search, exponential at worst. It is bounded by a number of steps for each partition, never by
 * time, and nothing in it is random: a history has one verdict and one report, on any machine. A step is a call of the
 * model; a configuration that has to be remembered counts for ten. Thousands of operations of ten clients on a few keys
 * take some tens of steps each, milliseconds in all.
 *
 * <p>Sources: the property and its locality are Herlihy and Wing's (<i>Linearizability: a correctness condition for
 * concurrent objects</i>, TOPLAS 1990); the search is Wing and Gong's (<i>Testing and verifying concurrent objects</i>,
 * JPDC 1993) with Lowe's linked list and memory of configurations (<i>Testing for linearizability</i>, Concurrency and
 * Computation 2017), partition by partition as in Horn and Kroening (<i>Faster linearizability checking via
 * P-compositionality</i>, FORTE 2015). The class {@code Search} says what is added to them.
 */
public final class Linearizability {

    /** The default number of steps for each partition: about a second and some hundred megabytes, at worst. */
    public static final long BUDGET = 10_000_000;

    private Linearizability() {
    }

    /**
     * Checks and throws, with {@link #BUDGET}.
     *
     * @param history what happened
     * @param model what may happen
     * @param <S> states
     * @param <I> inputs
     * @param <O> outputs
     * @throws AssertionError with an explanation if the history is not linearizable, or if that was not decided
     */
    public static <S, I, O> void verify(History<I, O> history, Model<S, I, O> model) {
        verify(history, model, BUDGET);
    }

    /**
     * Checks and throws.
     *
     * @param history what happened
     * @param model what may happen
     * @param budget the number of steps after which to give up, for each partition
     * @param <S> states
     * @param <I> inputs
     * @param <O> outputs
     * @throws AssertionError with an explanation if the history is not linearizable, or if that was not decided
     */
    public static <S, I, O> void verify(History<I, O> history, Model<S, I, O> model, long budget) {
        switch (check(history, model, budget)) {
            case Verdict.Ok<S, I, O> _ -> {}
            case Verdict.Violation<S, I, O> violation -> throw new AssertionError(violation.explanation());
            case Verdict.Unknown<S, I, O> unknown -> throw new AssertionError(unknown.explanation());
        }
    }

    /**
     * Checks, with {@link #BUDGET}. Operations still under way count as open.
     *
     * @param history what happened
     * @param model what may happen
     * @param <S> states
     * @param <I> inputs
     * @param <O> outputs
     * @return the verdict
     */
    public static <S, I, O> Verdict<S, I, O> check(History<I, O> history, Model<S, I, O> model) {
        return check(history, model, BUDGET);
    }

    /**
     * Checks. Operations still under way count as open.
     *
     * @param history what happened
     * @param model what may happen
     * @param budget the number of steps after which to give up, for each partition
     * @param <S> states
     * @param <I> inputs
     * @param <O> outputs
     * @return the verdict: a violation in any partition, else unknown if a search was given up, else ok
     */
    public static <S, I, O> Verdict<S, I, O> check(History<I, O> history, Model<S, I, O> model, long budget) {
        return check(history.operations(), model, budget);
    }

    static <S, I, O> Verdict<S, I, O> check(List<Operation<I, O>> operations, Model<S, I, O> model, long budget) {
        if (budget < 1) {
            throw new IllegalArgumentException(
                    "budget [" + budget + "]: expected at least 1 step; the default is " + BUDGET);
        }
        var proof = new ArrayList<Linearization<I, O>>();
        Verdict.Unknown<S, I, O> unknown = null;
        for (var partition : partitions(operations, model).entrySet()) {
            switch (new Search<>(partition.getKey(), partition.getValue(), model, budget).run()) {
                case Verdict.Ok<S, I, O> ok -> proof.addAll(ok.proof());
                case Verdict.Violation<S, I, O> violation -> { return violation; }
                case Verdict.Unknown<S, I, O> gaveUp -> unknown = unknown == null ? gaveUp : unknown;
            }
        }
        return unknown == null ? new Verdict.Ok<>(List.copyOf(proof)) : unknown;
    }

    private static <S, I, O> Map<String, List<Operation<I, O>>> partitions(List<Operation<I, O>> operations,
            Model<S, I, O> model) {
        var partitions = new LinkedHashMap<String, List<Operation<I, O>>>();
        for (var operation : operations) {
            partitions.computeIfAbsent(model.partition(operation.input()), _ -> new ArrayList<>()).add(operation);
        }
        return partitions;
    }
}
