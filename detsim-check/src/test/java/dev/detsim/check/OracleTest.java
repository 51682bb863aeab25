package dev.detsim.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;

/** The checker against {@link BruteForce}, on small histories of both kinds. */
class OracleTest {

    private static final int MAX_OPERATIONS = 8;

    @Property(tries = 4000, shrinking = ShrinkingMode.OFF)
    void registerVerdictIsThatOfBruteForce(@ForAll long seed) {
        compare(new RegisterModel(), Samples::registerOp, Samples::otherReply, seed);
    }

    @Property(tries = 1000, shrinking = ShrinkingMode.OFF)
    void keyValueVerdictIsThatOfBruteForce(@ForAll long seed) {
        var random = new Random(seed);
        var operations = mutated(new KeyValueModel(), Samples::keyValueOp, Samples::otherReply, random);
        boolean each = List.of("k0", "k1", "k2").stream()
                .allMatch(key -> BruteForce.isLinearizable(ofKey(operations, key), new KeyValueModel()));
        assertThat(check(operations, new KeyValueModel()) instanceof Verdict.Ok).isEqualTo(each);
    }

    @Property(tries = 2000, shrinking = ShrinkingMode.OFF)
    void queueVerdictIsThatOfBruteForce(@ForAll long seed) {
        compare(new QueueModel(), QueueModel::randomInput, (_, random) -> random.nextInt(4), seed);
    }

    @Property(tries = 2000, shrinking = ShrinkingMode.OFF)
    void counterVerdictIsThatOfBruteForce(@ForAll long seed) {
        compare(new CounterModel(), CounterModel::randomInput, (sum, random) -> sum + random.nextInt(3) - 1, seed);
    }

    private static List<Operation<KeyValueOp, Reply>> ofKey(List<Operation<KeyValueOp, Reply>> operations, String key) {
        return operations.stream().filter(operation -> operation.input().key().equals(key)).toList();
    }

    private static <S, I, O> void compare(DeterministicModel<S, I, O> model, Function<Random, I> inputs,
            BiFunction<O, Random, O> otherOutput, long seed) {
        var operations = mutated(model, inputs, otherOutput, new Random(seed));
        var verdict = check(operations, model);
        assertBothKindsAreSeen(verdict instanceof Verdict.Ok);
        switch (verdict) {
            case Verdict.Ok<S, I, O> ok -> Proofs.assertProves(ok.proof(), operations, model);
            case Verdict.Violation<S, I, O> violation -> assertIsFirst(violation, operations, model);
            case Verdict.Unknown<S, I, O> unknown -> throw new AssertionError(unknown.explanation());
        }
    }

    private static void assertBothKindsAreSeen(boolean linearizable) {
        Statistics.label("linearizable").collect(linearizable).coverage(coverage -> {
            coverage.check(true).percentage(share -> share > 20);
            coverage.check(false).percentage(share -> share > 20);
        });
    }

    private static <S, I, O> Verdict<S, I, O> check(List<Operation<I, O>> operations, Model<S, I, O> model) {
        return Linearizability.check(operations, model, Linearizability.BUDGET);
    }

    /** A proof is checked by itself; a violation, and that its culprit is the first, only by brute force. */
    private static <S, I, O> void assertIsFirst(Verdict.Violation<S, I, O> violation,
            List<Operation<I, O>> operations, Model<S, I, O> model) {
        int end = violation.culprit().end();
        assertThat(BruteForce.explains(operations, model, end)).as("with the culprit").isFalse();
        assertThat(BruteForce.explains(operations, model, end - 1)).as("without the culprit").isTrue();
        assertThat(violation.states()).isNotEmpty()
                .allMatch(state -> violation.culprit().step(model, state).isEmpty());
    }

    private static <S, I, O> List<Operation<I, O>> mutated(DeterministicModel<S, I, O> model,
            Function<Random, I> inputs, BiFunction<O, Random, O> otherOutput, Random random) {
        var clients = new Clients<>(model, inputs, random.nextInt(3) * 0.2, random.nextLong());
        int count = MAX_OPERATIONS - random.nextInt(MAX_OPERATIONS / 2);
        var operations = clients.run(1 + random.nextInt(4), count).operations();
        for (int mutations = random.nextInt(5); mutations > 0; mutations--) {
            operations = Proofs.mutate(operations, otherOutput, random);
        }
        return operations;
    }
}
