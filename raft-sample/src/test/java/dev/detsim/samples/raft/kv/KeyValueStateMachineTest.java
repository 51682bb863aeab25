package dev.detsim.samples.raft.kv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.detsim.samples.raft.kv.Command.InSession;
import dev.detsim.samples.raft.kv.Command.NoOp;
import dev.detsim.samples.raft.kv.Command.OpenSession;
import dev.detsim.samples.raft.kv.Operation.CompareAndSet;
import dev.detsim.samples.raft.kv.Operation.Get;
import dev.detsim.samples.raft.kv.Operation.Put;
import dev.detsim.samples.raft.kv.Outcome.Completed;
import org.junit.jupiter.api.Test;

class KeyValueStateMachineTest {
    private static final Outcome WRITTEN = new Completed(new Result.Written());

    private final KeyValueStateMachine machine = new KeyValueStateMachine();
    private long index;

    @Test
    void aSessionIsNamedByTheIndexOfItsEntry() {
        apply(new NoOp());
        assertThat(apply(new OpenSession())).isEqualTo(new Outcome.SessionOpened(2));
    }

    @Test
    void readsWhatWasWritten() {
        long session = open();
        assertThat(apply(new InSession(session, 1, new Get("k")))).isEqualTo(new Completed(new Result.Absent()));
        assertThat(apply(new InSession(session, 2, new Put("k", "v")))).isEqualTo(WRITTEN);
        assertThat(apply(new InSession(session, 3, new Get("k")))).isEqualTo(found("v"));
    }

    @Test
    void compareAndSetNeedsTheExpectedValue() {
        long session = open();
        assertThat(apply(new InSession(session, 1, new CompareAndSet("k", "a", "b")))).isEqualTo(swapped(false));
        assertThat(apply(new InSession(session, 2, new CompareAndSet("k", null, "a")))).isEqualTo(swapped(true));
        assertThat(apply(new InSession(session, 3, new CompareAndSet("k", null, "c")))).isEqualTo(swapped(false));
        assertThat(apply(new InSession(session, 4, new CompareAndSet("k", "a", "b")))).isEqualTo(swapped(true));
        assertThat(apply(new InSession(session, 5, new Get("k")))).isEqualTo(found("b"));
    }

    /** The second application would answer "not swapped": the first answer shows that there was none. */
    @Test
    void aRetryGetsTheFirstAnswerAndChangesNothing() {
        long session = open();
        InSession swap = new InSession(session, 1, new CompareAndSet("k", null, "a"));
        assertThat(apply(swap)).isEqualTo(swapped(true));
        assertThat(apply(swap)).isEqualTo(swapped(true));
    }

    @Test
    void anEarlierOperationThatComesLateIsNotApplied() {
        long session = open();
        apply(new InSession(session, 2, new Put("k", "new")));
        assertThat(apply(new InSession(session, 1, new Put("k", "old")))).isEqualTo(new Outcome.StaleSequence());
        assertThat(apply(new InSession(session, 3, new Get("k")))).isEqualTo(found("new"));
    }

    @Test
    void sessionsDoNotShareSequenceNumbers() {
        long one = open();
        long two = open();
        apply(new InSession(one, 1, new Put("k", "one")));
        assertThat(apply(new InSession(two, 1, new Get("k")))).isEqualTo(found("one"));
    }

    @Test
    void anUnknownSessionIsRefused() {
        assertThat(apply(new InSession(77, 1, new Put("k", "v")))).isEqualTo(new Outcome.SessionExpired());
    }

    @Test
    void theSessionLongestUnusedExpiresFirst() {
        Sessions sessions = new Sessions(2);
        sessions.open(1);
        sessions.open(2);
        execute(sessions, 1);
        sessions.open(3);
        assertThat(execute(sessions, 2)).isEqualTo(new Outcome.SessionExpired());
        assertThat(execute(sessions, 1)).isEqualTo(WRITTEN);
        assertThat(execute(sessions, 3)).isEqualTo(WRITTEN);
    }

    @Test
    void aLongKeyIsRefusedWithItsLength() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Get("k".repeat(1025)))
                .withMessageContaining("key of [1025] chars").withMessageContaining("at most 1024");
    }

    private static Outcome execute(Sessions sessions, long id) {
        return sessions.execute(new InSession(id, 1, new Get("k")), _ -> new Result.Written());
    }

    private static Outcome found(String value) {
        return new Completed(new Result.Found(value));
    }

    private static Outcome swapped(boolean swapped) {
        return new Completed(new Result.Swapped(swapped));
    }

    private long open() {
        return ((Outcome.SessionOpened) apply(new OpenSession())).session();
    }

    private Outcome apply(Command command) {
        return machine.apply(++index, command);
    }
}
