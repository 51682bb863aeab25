package dev.detsim.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.detsim.check.RegisterOp.Cas;
import dev.detsim.check.RegisterOp.Read;
import dev.detsim.check.RegisterOp.Write;
import dev.detsim.check.Reply.Done;
import dev.detsim.check.Reply.Swapped;
import dev.detsim.check.Reply.Value;
import java.io.IOException;
import java.net.ConnectException;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The recorder: what becomes of each way an operation can end. */
class HistoryTest {

    private final History<RegisterOp, Reply> history = new History<>();

    @Test
    void eventsAreNumberedInTheOrderOfTheCalls() {
        var write = history.invoke("c1", new Write("1"));
        var read = history.invoke("c2", new Read());
        write.ok(new Done());
        read.ok(new Value(null));
        history.invoke("c1", new Cas(null, "2"));
        assertThat(history).hasToString("""
                c1: write "1" -> done [0..2]
                c2: read -> nothing [1..3]
                c1: cas nothing to "2" -> ? [4..]""");
    }

    @Test
    void failedIsDroppedUnknownAndPendingStayOpen() {
        history.invoke("c", new Write("1")).fail();
        history.invoke("c", new Write("2")).unknown();
        history.invoke("c", new Write("3"));
        assertThat(history.operations()).allMatch(Operation::isOpen).extracting(Operation::input)
                .containsExactly(new Write("2"), new Write("3"));
    }

    @Test
    void operationEndsOnce() {
        var write = history.invoke("c1", new Write("1"));
        write.unknown();
        assertThatThrownBy(() -> write.ok(new Done()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("operation [c1: write \"1\"] has already ended with UNKNOWN, and now OK: "
                        + "end every operation once");
        assertThat(history.operations()).allMatch(Operation::isOpen);
    }

    @Test
    void operationsAreASnapshot() {
        var write = history.invoke("c", new Write("1"));
        var before = history.operations();
        write.ok(new Done());
        assertThat(before).allMatch(Operation::isOpen);
        assertThat(history.operations()).noneMatch(Operation::isOpen);
    }

    @Test
    void runRecordsTheAnswerAndReturnsIt() {
        assertThat(history.run("c", new Read(), () -> new Value("1"))).isEqualTo(new Value("1"));
        assertThat(history).hasToString("c: read -> \"1\" [0..1]");
    }

    @Test
    void runLeavesOpenWhatThrew() {
        assertThatThrownBy(() -> history.run("c", new Read(), () -> {
            throw new IOException("timed out");
        })).isInstanceOf(IOException.class).hasMessage("timed out");
        assertThat(history).hasToString("c: read -> ? [0..]");
    }

    @Test
    void runDropsWhatCertainlyDidNotHappen() {
        assertThatThrownBy(() -> history.run("c", new Write("1"), () -> {
            throw new ConnectException("refused");
        }, ConnectException.class::isInstance)).isInstanceOf(ConnectException.class);
        assertThat(history.operations()).isEmpty();
    }

    /** A killed client is unwound by an error: nobody knows what became of its request, whatever the predicate says. */
    @Test
    void runLeavesOpenWhatAnErrorEnded() {
        assertThatThrownBy(() -> history.run("c", new Write("1"), () -> {
            throw new LinkageError("killed");
        }, _ -> true)).isInstanceOf(LinkageError.class);
        assertThat(history).hasToString("c: write \"1\" -> ? [0..]");
    }

    @Test
    void runLeavesOpenWhatThePredicateFailedToDecide() {
        assertThatThrownBy(() -> history.run("c", new Write("1"), () -> {
            throw new IllegalArgumentException("no");
        }, _ -> {
            throw new IllegalStateException("predicate");
        })).isInstanceOf(IllegalStateException.class);
        assertThat(history).hasToString("c: write \"1\" -> ? [0..]");
    }

    /** Real threads on a real register: no event is lost or numbered twice, and the truth passes the check. */
    @Test
    void threadsRecordTogether() throws InterruptedException {
        var register = new AtomicReference<>("0");
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < 4; i++) {
            String client = "c" + i;
            threads.add(Thread.ofPlatform().start(() -> useRegister(client, register)));
        }
        for (var thread : threads) {
            thread.join();
        }
        assertThat(history.operations().stream().flatMap(operation -> Stream.of(operation.invoked(), operation.end())))
                .hasSize(4 * 500 * 3 * 2).doesNotHaveDuplicates().allMatch(event -> event < 4 * 500 * 3 * 2);
        Linearizability.verify(history, new RegisterModel("0"));
    }

    private void useRegister(String client, AtomicReference<String> register) {
        for (int i = 0; i < 500; i++) {
            String update = client + i;
            var seen = (Value) history.run(client, new Read(), () -> new Value(register.get()));
            String expect = String.valueOf(seen.value());
            // compareAndSet compares identities: of interned strings they are equal when the values are.
            history.run(client, new Cas(expect, update),
                    () -> new Swapped(register.compareAndSet(expect, update)));
            history.run(client, new Write(update), () -> write(register, update));
        }
    }

    private static Reply write(AtomicReference<String> register, String update) {
        register.set(update);
        return new Done();
    }
}
