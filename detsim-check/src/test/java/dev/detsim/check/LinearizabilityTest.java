package dev.detsim.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.detsim.check.RegisterOp.Cas;
import dev.detsim.check.RegisterOp.Read;
import dev.detsim.check.RegisterOp.Write;
import dev.detsim.check.Reply.Done;
import dev.detsim.check.Reply.Swapped;
import dev.detsim.check.Reply.Value;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The faults that distributed registers have, each beside the history that looks like it and is right. */
class LinearizabilityTest {

    private final History<RegisterOp, Reply> history = new History<>();

    private Invocation<RegisterOp, Reply> begin(RegisterOp operation) {
        return history.invoke("c", operation);
    }

    private void write(String value) {
        begin(new Write(value)).ok(new Done());
    }

    private void read(@Nullable String value) {
        begin(new Read()).ok(new Value(value));
    }

    private void cas(String expect, String update, boolean swapped) {
        begin(new Cas(expect, update)).ok(new Swapped(swapped));
    }

    private Verdict<Register, RegisterOp, Reply> verdict() {
        return Linearizability.check(history, new RegisterModel());
    }

    private void assertLinearizable() {
        Proofs.assertProves(Proofs.ok(verdict()).proof(), history.operations(), new RegisterModel());
    }

    private Verdict.Violation<Register, RegisterOp, Reply> assertViolated() {
        return Proofs.violation(verdict());
    }

    @Test
    void emptyHistory() {
        assertLinearizable();
    }

    @Test
    void readsSeeTheLatestWrite() {
        read(null);
        write("1");
        read("1");
        cas("1", "2", true);
        cas("1", "3", false);
        read("2");
        assertLinearizable();
    }

    @Test
    void initialValue() {
        read("0");
        assertViolated();
        assertThat(Linearizability.check(history, new RegisterModel("0"))).isInstanceOf(Verdict.Ok.class);
    }

    @Test
    void readDuringAWriteMaySeeEither() {
        write("1");
        var second = begin(new Write("2"));
        read("1");
        read("2");
        second.ok(new Done());
        assertLinearizable();
    }

    @Test
    void readsDuringAWriteMustNotGoBack() {
        write("1");
        var second = begin(new Write("2"));
        read("2");
        read("1");
        second.ok(new Done());
        assertThat(assertViolated().states()).containsExactly(new Register("2"));
    }

    @Test
    void staleRead() {
        write("1");
        write("2");
        read("1");
        var violation = assertViolated();
        assertThat(violation.culprit().input()).isEqualTo(new Read());
        assertThat(violation.prefix().order()).extracting(Operation::input)
                .containsExactly(new Write("1"), new Write("2"));
        assertThat(violation.states()).containsExactly(new Register("2"));
    }

    @Test
    void lostUpdate() {
        write("0");
        var first = begin(new Cas("0", "1"));
        var second = begin(new Cas("0", "2"));
        first.ok(new Swapped(true));
        second.ok(new Swapped(true));
        assertViolated();
    }

    @Test
    void acknowledgedWriteThatVanishes() {
        write("1");
        write("2");
        read("2");
        read("1");
        assertViolated();
    }

    @Test
    void valueNeverWritten() {
        write("1");
        read("7");
        assertViolated();
    }

    @Test
    void casThatSucceedsTwiceOnOneValue() {
        write("1");
        cas("1", "2", true);
        cas("1", "2", true);
        assertViolated();
    }

    @Test
    void casThatFailsOnTheRightValue() {
        write("1");
        cas("1", "2", false);
        assertViolated();
    }

    /** The client sent its write twice, and the second copy came after somebody else's write. */
    @Test
    void retryAppliedTwice() {
        write("1");
        write("2");
        read("2");
        read("1");
        read("1");
        assertViolated();
    }

    /** The same, but the retry is an operation of its own that was never answered. */
    @Test
    void retryRecordedAsAnOperation() {
        write("1");
        begin(new Write("1")).unknown();
        write("2");
        read("2");
        read("1");
        read("1");
        assertLinearizable();
    }

    @Test
    void concurrentWritesInOneOrderForAll() {
        var first = begin(new Write("1"));
        var second = begin(new Write("2"));
        read("2");
        read("1");
        first.ok(new Done());
        second.ok(new Done());
        read("1");
        assertLinearizable();
    }

    @Test
    void concurrentWritesSeenInDifferentOrders() {
        var first = begin(new Write("1"));
        var second = begin(new Write("2"));
        var a = begin(new Read());
        var b = begin(new Read());
        a.ok(new Value("1"));
        b.ok(new Value("2"));
        first.ok(new Done());
        second.ok(new Done());
        read("1");
        read("2");
        assertViolated();
    }

    @Test
    void writeOfTheSameValueStillOverwrites() {
        write("1");
        var again = begin(new Write("1"));
        write("2");
        read("2");
        again.ok(new Done());
        read("1");
        assertLinearizable();
    }

    @Test
    void unknownWriteAppearsLate() {
        begin(new Write("late")).unknown();
        for (int i = 0; i < 50; i++) {
            write("" + i);
            read("" + i);
        }
        read("late");
        assertLinearizable();
    }

    @Test
    void unknownWriteNeverAppears() {
        begin(new Write("never")).unknown();
        read(null);
        write("1");
        read("1");
        assertLinearizable();
    }

    @Test
    void unknownWriteAppearsOnlyOnce() {
        begin(new Write("once")).unknown();
        read("once");
        write("1");
        read("once");
        assertViolated();
    }

    @Test
    void unknownWriteDoesNotAppearBeforeItsInvocation() {
        read("early");
        begin(new Write("early")).unknown();
        assertViolated();
    }

    @Test
    void unknownSwapsMayBuildOnEachOther() {
        write("1");
        begin(new Cas("2", "3")).unknown();
        begin(new Cas("1", "2")).unknown();
        read("3");
        assertLinearizable();
    }

    @Test
    void failedOperationIsNotThere() {
        begin(new Write("1")).fail();
        read(null);
        assertLinearizable();
        read("1");
        assertViolated();
    }

    @Test
    void verifyThrowsTheExplanation() {
        Linearizability.verify(history, new RegisterModel());
        read("7");
        assertThatThrownBy(() -> Linearizability.verify(history, new RegisterModel()))
                .isInstanceOf(AssertionError.class)
                .hasMessage(assertViolated().explanation());
    }

    @Test
    void verifyThrowsWhenUndecided() {
        write("1");
        write("2");
        assertThatThrownBy(() -> Linearizability.verify(history, new RegisterModel(), 1))
                .isInstanceOf(AssertionError.class)
                .hasMessage("Linearizability is not decided after the budget of 1 steps for 2 operations, 0 of them "
                        + "without an answer. Pass a larger budget, use more partitions (keys), or let fewer "
                        + "operations overlap or end unknown.");
    }

    @Test
    void budgetMustBePositive() {
        assertThatThrownBy(() -> Linearizability.check(history, new RegisterModel(), 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("budget [0]: expected at least 1 step; the default is 10000000");
    }

    /** Unknown additions of 1, 2, 4, …: every subset is a sum of its own, so only a search of them all can tell. */
    @Test
    void hardSearchIsGivenUpAtItsBudget() {
        var sums = new History<Integer, Integer>();
        for (int bit = 0; bit < 10; bit++) {
            sums.invoke("c", 1 << bit).unknown();
        }
        sums.invoke("c", 0).ok(1 << 10);
        assertThat(Linearizability.check(sums, new CounterModel(), 5_000)).isInstanceOf(Verdict.Unknown.class);
        assertThat(Linearizability.check(sums, new CounterModel())).isInstanceOf(Verdict.Violation.class);
    }
}
