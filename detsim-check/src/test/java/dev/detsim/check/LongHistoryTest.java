package dev.detsim.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detsim.check.RegisterOp.Read;
import dev.detsim.check.RegisterOp.Write;
import dev.detsim.check.Reply.Done;
import dev.detsim.check.Reply.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Histories as tests of whole systems make them: long. Speed is asserted in steps, never in time. */
class LongHistoryTest {

    private static final int OPERATIONS = 3000;

    @Property(tries = 15, shrinking = ShrinkingMode.OFF)
    void linearizableByConstructionIsAccepted(@ForAll long seed, @ForAll @IntRange(min = 1, max = 10) int clients) {
        var operations = store(clients, 0.02, seed);
        var verdict = Linearizability.check(operations, new KeyValueModel(), Linearizability.BUDGET);
        Proofs.assertProves(Proofs.ok(verdict).proof(), operations, new KeyValueModel());
    }

    @Property(tries = 15, shrinking = ShrinkingMode.OFF)
    void valueNeverWrittenIsFoundWhereverItIsRead(@ForAll long seed, @ForAll @IntRange(min = 1, max = 10) int clients) {
        var operations = new ArrayList<>(store(clients, 0.01, seed));
        int at = lastRead(operations);
        var spoilt = spoilt(operations.get(at));
        operations.set(at, spoilt);
        var verdict = Linearizability.check(operations, new KeyValueModel(), Linearizability.BUDGET);
        assertThat(Proofs.violation(verdict).culprit()).isEqualTo(spoilt);
    }

    private static List<Operation<KeyValueOp, Reply>> store(int clients, double unknownRate, long seed) {
        return new Clients<>(new KeyValueModel(), Samples::keyValueOp, unknownRate, seed).run(clients, OPERATIONS)
                .operations();
    }

    private static int lastRead(List<Operation<KeyValueOp, Reply>> operations) {
        return IntStream.range(0, operations.size())
                .filter(i -> operations.get(i).input() instanceof KeyValueOp.Get && !operations.get(i).isOpen())
                .max().orElseThrow();
    }

    private static Operation<KeyValueOp, Reply> spoilt(Operation<KeyValueOp, Reply> read) {
        var outcome = new Outcome.Returned<Reply>(new Value("never written"), read.end());
        return new Operation<>(read.client(), read.input(), outcome, read.invoked());
    }

    @Test
    void sequentialHistoryIsNotSearched() {
        var history = new History<RegisterOp, Reply>();
        for (int i = 0; i < 1000; i++) {
            history.invoke("c", new Write("" + i)).ok(new Done());
            history.invoke("c", new Read()).ok(new Value("" + i));
        }
        assertThat(Linearizability.check(history, new RegisterModel(), 11 * 2000 + 1)).isInstanceOf(Verdict.Ok.class);
    }

    @Test
    void writesThatNobodySawAreNotTriedInEveryCombination() {
        var history = new History<RegisterOp, Reply>();
        IntStream.range(0, 100).forEach(i -> history.invoke("lost", new Write("lost " + i)).unknown());
        for (int i = 0; i < 100; i++) {
            history.invoke("c", new Write("" + i)).ok(new Done());
            history.invoke("c", new Read()).ok(new Value(i % 2 == 0 ? "" + i : "lost " + i));
        }
        assertThat(Linearizability.check(history, new RegisterModel())).isInstanceOf(Verdict.Ok.class);
        history.invoke("c", new Read()).ok(new Value("lost 1"));
        assertThat(Linearizability.check(history, new RegisterModel())).isInstanceOf(Verdict.Violation.class);
    }

    @Test
    void equalOperationsWithoutAnswerAreNotTriedInEveryOrder() {
        var history = new History<Integer, Integer>();
        IntStream.range(0, 100).forEach(_ -> history.invoke("lost", 1).unknown());
        history.invoke("c", 0).ok(57);
        assertThat(Linearizability.check(history, new CounterModel(), 10_000)).isInstanceOf(Verdict.Ok.class);
        history.invoke("c", 0).ok(101);
        assertThat(Linearizability.check(history, new CounterModel(), 10_000)).isInstanceOf(Verdict.Violation.class);
    }
}
