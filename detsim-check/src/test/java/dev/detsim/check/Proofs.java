package dev.detsim.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detsim.check.Verdict.Linearization;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;

/** Checks what the checker claims, and spoils histories for it. */
final class Proofs {

    private Proofs() {
    }

    static <S, I, O> Verdict.Ok<S, I, O> ok(Verdict<S, I, O> verdict) {
        assertThat(verdict).isInstanceOf(Verdict.Ok.class);
        return (Verdict.Ok<S, I, O>) verdict;
    }

    static <S, I, O> Verdict.Violation<S, I, O> violation(Verdict<S, I, O> verdict) {
        assertThat(verdict).isInstanceOf(Verdict.Violation.class);
        return (Verdict.Violation<S, I, O>) verdict;
    }

    static <S, I, O> Verdict.Unknown<S, I, O> unknown(Verdict<S, I, O> verdict) {
        assertThat(verdict).isInstanceOf(Verdict.Unknown.class);
        return (Verdict.Unknown<S, I, O>) verdict;
    }

    /** All closed operations, in an order that respects real time and that the model allows. */
    static <S, I, O> void assertProves(List<Linearization<I, O>> proof, List<Operation<I, O>> operations,
            Model<S, I, O> model) {
        var proved = proof.stream().flatMap(part -> part.order().stream()).toList();
        assertThat(new HashSet<>(proved)).as("no operation twice").hasSameSizeAs(proved);
        assertThat(new HashSet<>(operations).containsAll(proved)).as("none that did not happen").isTrue();
        var closed = operations.stream().filter(operation -> !operation.isOpen()).toList();
        assertThat(new HashSet<>(proved).containsAll(closed)).as("all that returned").isTrue();
        proof.forEach(part -> assertOrder(part.order(), model));
    }

    private static <S, I, O> void assertOrder(List<Operation<I, O>> order, Model<S, I, O> model) {
        S state = model.initial();
        int latestInvocation = -1;
        for (var operation : order) {
            assertThat(operation.end()).as(operation.toString()).isGreaterThan(latestInvocation);
            latestInvocation = Math.max(latestInvocation, operation.invoked());
            state = operation.step(model, state).orElseThrow();
        }
    }

    /** Replaces the answer of one closed operation, if there is one. */
    static <I, O> List<Operation<I, O>> mutate(List<Operation<I, O>> operations, BiFunction<O, Random, O> otherOutput,
            Random random) {
        int at = random.nextInt(operations.size());
        var mutated = new ArrayList<>(operations);
        mutated.set(at, withOutput(operations.get(at), otherOutput, random));
        return mutated;
    }

    private static <I, O> Operation<I, O> withOutput(Operation<I, O> operation, BiFunction<O, Random, O> otherOutput,
            Random random) {
        return switch (operation.outcome()) {
            case Outcome.Open<O> _ -> operation;
            case Outcome.Returned<O>(var output, var event) -> new Operation<>(operation.client(), operation.input(),
                    new Outcome.Returned<>(otherOutput.apply(output, random), event), operation.invoked());
        };
    }
}
