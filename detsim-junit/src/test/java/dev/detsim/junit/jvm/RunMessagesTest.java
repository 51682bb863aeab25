package dev.detsim.junit.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detsim.core.run.Leftover;
import dev.detsim.core.run.RunOptions;
import dev.detsim.core.run.RunResult;
import dev.detsim.core.trace.Fold;
import dev.detsim.core.trace.Folds;
import dev.detsim.core.trace.Kind;
import dev.detsim.core.trace.Probe;
import dev.detsim.core.trace.Recording;
import dev.detsim.core.trace.TraceEvent;
import dev.detsim.junit.report.TestName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** What goes to another JVM and back arrives as it was sent. */
class RunMessagesTest {
    @Test
    void anyTextIsOneLine() {
        var message = new Message("odd").with("text", "a\tb\nc\r\\n=\u0001 é").with("text", "").with("n", 7);
        assertThat(message.line()).doesNotContain("\n", "\r");
        assertThat(Message.of(message.line())).contains(message);
        assertThat(message.all("text")).hasSize(2);
        assertThat(message.number("n")).isEqualTo(7);
    }

    @Test
    void whatIsPrintedIsNoMessage() {
        assertThat(Message.of("detsim\trun")).isEmpty();
        assertThat(Message.of("")).isEmpty();
    }

    @Test
    void requests() throws Exception {
        var method = RunMessagesTest.class.getDeclaredMethod("requests");
        var options = RunOptions.of(-4).recorded();
        assertArrives(new RunRequest(new TestName(RunMessagesTest.class, method), options));
        assertArrives(new RunRequest(new TestName(RunMessagesTest.class, method), options.probed(Probe.look(9, 3))));
    }

    private static void assertArrives(RunRequest request) throws Exception {
        var line = request.message(3).line();
        assertThat(RunRequest.of(Message.of(line).orElseThrow())).isEqualTo(request);
    }

    @Test
    void results() {
        var fold =
                new Fold(2, -3, Kind.OUTPUT, "\"x\\n\"", new Fold.Place(1, 5, "n/main", List.of("A.b(A.java:1)", "C")));
        var bare = new Fold(3, 4, Kind.STEP, "1, 2", new Fold.Place(1, 5, "", List.of()));
        var folds = new Folds(3, new Folds.Marks(0, 1, List.of(0L, -1L, 2L)), List.of(fold, bare));
        var event = new TraceEvent(1, 2, "n", "", Kind.DISK, "two\nlines");
        var result = new RunResult(-7, Optional.empty(), 10, 20, -30, new Recording(List.of(event), folds),
                new TreeMap<>(Map.of("a b", 1L, "c", -2L)), List.of(new Leftover("n/t", "BLOCKED\n  at A")));
        assertThat(sent(result)).isEqualTo(result);
    }

    @Test
    void whatWasThrownLooksTheSame() {
        var cause = new IllegalArgumentException("cause\nof two lines");
        var thrown = new IllegalStateException("broken", cause);
        thrown.addSuppressed(new RuntimeException());
        var arrived = sent(thrown);
        assertThat(arrived).hasToString(thrown.toString()).hasMessage(thrown.toString());
        assertThat(arrived.getStackTrace()).extracting(StackTraceElement::getMethodName)
                .isEqualTo(List.of(thrown.getStackTrace()).stream().map(StackTraceElement::getMethodName).toList());
        assertThat(arrived.getCause()).hasToString(cause.toString());
        assertThat(arrived.getSuppressed()).singleElement().hasToString("java.lang.RuntimeException");
    }

    @Test
    void circlesOfCausesAreCut() {
        var one = new RuntimeException("one");
        var two = new RuntimeException("two", one);
        one.initCause(two);
        assertThat(sent(one).getCause().getCause()).isNull();
    }

    @Test
    void whatEnginesAndToolsLookAtKeepsItsType() {
        var error = new AssertionFailedError("differs", "a", "b", new RuntimeException("why"));
        assertThat(sent(error)).isInstanceOf(AssertionFailedError.class).hasMessage("differs")
                .satisfies(arrived -> assertThat(((AssertionFailedError) arrived).getExpected()
                        .getStringRepresentation()).isEqualTo("a"));
        assertThat(sent(new AssertionFailedError("no values")))
                .hasToString(new AssertionFailedError("no values").toString());
        assertThat(sent(new TestAbortedException("not here"))).isInstanceOf(TestAbortedException.class);
    }

    private static Throwable sent(Throwable thrown) {
        return sent(new RunResult(1, Optional.of(thrown), 1, 1, 1, Recording.NONE, new TreeMap<>(), List.of()))
                .failure().orElseThrow();
    }

    private static RunResult sent(RunResult result) {
        return RunReply.result(Message.of(RunReply.message(1, result).line()).orElseThrow());
    }
}
