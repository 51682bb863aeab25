package dev.detsim.agent.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowParserTest {
    private static final String CLOCK = "java/lang/System.nanoTime()J";

    @Test
    void skipsCommentsAndEmptyLines() {
        assertThat(rows("# a comment\n\n  \ncall " + CLOCK + " DetsimHooks.nanoTime # why\n")).singleElement()
                .satisfies(row -> assertThat(row.describe()).isEqualTo("a.txt:4: call " + CLOCK));
    }

    @Test
    void callTakesAllItsOptions() {
        Row row = rows("set @low java/lang/Thread java/util/Timer*\n"
                + "call java/lang/Object.hashCode()I DetsimHashes.hash super=DetsimHashes.identityHash interfaces"
                + " in=java/util/HashMap,a/B.c(I)V except=@low").getFirst();
        assertThat(row).isInstanceOfSatisfying(Row.Call.class, call -> {
            assertThat(call.hook()).isEqualTo(new Hook("java/lang/DetsimHashes", "hash"));
            assertThat(call.superHook()).isEqualTo(new Hook("java/lang/DetsimHashes", "identityHash"));
            assertThat(call.interfaces()).isTrue();
            assertThat(call.scope().includes("java/util/HashMap", "hash()I")).isTrue();
            assertThat(call.scope().includes("a/B", "c(I)V")).isTrue();
            assertThat(call.scope().includes("a/B", "c(J)V")).isFalse();
        });
    }

    @Test
    void setsCoverNestedClassesAndPrefixesEverythingThatBeginsSo() {
        Row row = rows("set @low java/lang/Thread java/util/Timer*\n"
                + "call " + CLOCK + " DetsimHooks.nanoTime except=@low").getFirst();
        Scope scope = ((Row.Site) row).scope();
        assertThat(scope.includes("java/lang/Thread", "a()V")).isFalse();
        assertThat(scope.includes("java/lang/Thread$Builder", "a()V")).isFalse();
        assertThat(scope.includes("java/lang/ThreadLocal", "a()V")).isTrue();
        assertThat(scope.includes("java/util/TimerTask", "a()V")).isFalse();
    }

    @Test
    void aPlaceInARowIsTheClassAlone() {
        Row row = rows("call " + CLOCK + " DetsimHooks.nanoTime in=a/B").getFirst();
        assertThat(((Row.Site) row).scope().includes("a/B$C", "a()V")).isFalse();
    }

    @Test
    void everyOtherKindIsRead() {
        assertThat(rows("""
                field java/lang/System.out:Ljava/io/PrintStream; H.out
                after a/B.c()V H.c in=a/B
                entry a/B.c()V H.c if=H.guard@1
                head a/B.c()V H.d
                arg a/B.c(I)V 1 H.e
                result a/B.d()I H.f
                exit a/B.<init>()V H.g
                real a/B.e()V
                init *.<clinit>()V
                """)).extracting(Row::kind)
                .containsExactly("field", "after", "entry", "head", "arg", "result", "exit", "real", "init");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "own a/B.c:J H.c                | [a/B.c:J] has a type that rows of kind own do not know; expected a",
        "cal a/B.c()V H.c               | [cal] is no kind of row; expected set, call,",
        "call a/B.c() H.c               | [a/B.c()] is no member; expected a method [java/lang/System.nanoTime()J]",
        "call a/B.c(Q)V H.c             | [a/B.c(Q)V] is no member",
        "call a/B.c()V                  | ends early; expected a hook [DetsimHooks.nanoTime]",
        "call a/B.c()V H                | [H] is no hook; expected one like [DetsimHooks.nanoTime]",
        "call a/B.c:I H.c               | [a/B.c:I] is a field; expected a method",
        "call a/B.<init>()V H.c         | [a/B.<init>()V] is a constructor; expected a method",
        "field a/B.c()V H.c             | [a/B.c()V] is a method; expected a field",
        "call a/B.c()V H.c if=H.d       | [if=H.d] is not understood after [call]; expected except, in, interfaces",
        "call a/B.c()V H.c in=a in=b    | [in=b] is not understood after [call]; expected each option once",
        "call a/B.c()V H.c in=@none     | no set [@none] stands before this row; expected one of []",
        "call a/B.c()V H.c in=a.b       | [a.b] is no place; expected a class",
        "real a/B.c()V H.c              | [H.c] is not understood after [real]; expected the end of the line",
        "arg a/B.c(I)V x H.c            | [x] is no number of an argument; expected 0 to 9",
        "set low a/B                    | [low] is no name of a set; expected one like [@low]",
    })
    void mistakesNameFileLineValueAndWhatWasExpected(String line, String message) {
        assertThatThrownBy(() -> rows("\n" + line)).isInstanceOf(TableException.class)
                .hasMessageStartingWith("a.txt:2: ").hasMessageContaining(message);
    }

    @Test
    void theSameRowTwiceIsRefused() {
        String row = "call " + CLOCK + " DetsimHooks.nanoTime\n";
        RewriteTable table = RewriteTable.parse(List.of(new TableFile("a.txt", row), new TableFile("b.txt", row)));
        assertThatThrownBy(table::checkForDuplicates).isInstanceOf(TableException.class)
                .hasMessage("b.txt:1: call " + CLOCK + ": says again what [a.txt:1] says; expected one row");
    }

    private static List<Row> rows(String text) {
        return RewriteTable.parse(List.of(new TableFile("a.txt", text))).rows();
    }
}
