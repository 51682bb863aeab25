package dev.detsim.agent.rewrite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each kind of row on a class that then runs. */
class KindsTest {
    private static final String CLOCK = "call java/lang/System.nanoTime()J H.clock";
    private static final String HASH = "call java/lang/Object.hashCode()I H.hash";

    @BeforeEach
    void forget() {
        TestHooks.CALLS.clear();
        TestHooks.taken = false;
    }

    @Test
    void callsOfAStaticMethodGoToTheHook() throws Exception {
        Object subject = subject(CLOCK);
        assertThat(Rewrites.call(subject, "clock")).isEqualTo(42L);
        assertThat(Rewrites.call(subject, "clockByReference")).isEqualTo(42L);
    }

    @Test
    void theReceiverIsTheHooksFirstArgument() throws Exception {
        assertThat(Rewrites.call(subject("call java/lang/String.length()I H.length"), "length")).isEqualTo(40);
    }

    @Test
    void aWiderResultIsCast() throws Exception {
        String row = "call java/lang/String.concat(Ljava/lang/String;)Ljava/lang/String; H.concat";
        assertThat(Rewrites.call(subject(row), "concat")).isEqualTo("a+b");
    }

    @Test
    void interfacesAndSuperAreRewrittenOnlyWhereTheRowSaysSo() throws Exception {
        Object plain = subject(HASH);
        assertThat(Rewrites.call(plain, "hash")).isEqualTo(7);
        assertThat(Rewrites.call(plain, "hashByReference")).isEqualTo(7);
        assertThat(Rewrites.call(plain, "interfaceHash")).isEqualTo(1);
        assertThat(Rewrites.call(plain, "superHash")).isEqualTo(System.identityHashCode(plain));
        Object full = subject(HASH + " interfaces super=H.superHash");
        assertThat(Rewrites.call(full, "interfaceHash")).isEqualTo(7);
        assertThat(Rewrites.call(full, "superHash")).isEqualTo(8);
    }

    @Test
    void aRowForAPlaceActsThereAndWins() throws Exception {
        Object subject = subject(HASH + "\ncall java/lang/Object.hashCode()I H.superHash in=S.hash()I");
        assertThat(Rewrites.call(subject, "hash")).isEqualTo(8);
        assertThat(Rewrites.call(subject, "hashByReference")).isEqualTo(7);
    }

    @Test
    void anExceptedPlaceStays() {
        assertThatThrownBy(() -> subject("set @all dev/detsim/*\n" + CLOCK + " except=@all"))
                .hasMessage("nothing changed");
    }

    @Test
    void aStaticFieldsValueGoesThroughTheHook() throws Exception {
        assertThat(Rewrites.call(subject("field S.name:Ljava/lang/String; H.field"), "field"))
                .isEqualTo("hooked field");
    }

    @Test
    void aFieldOfTheProcessIsReadAndWrittenThroughHooksButNotByItsInitialiser() throws Exception {
        Object subject = subject("own S.name:Ljava/lang/String; H.own");
        TestHooks.CALLS.clear();
        assertThat(Rewrites.call(subject, "field")).isEqualTo("field of Subject.name");
        Rewrites.call(subject, "setField", "new");
        assertThat(TestHooks.CALLS).containsExactly("write new over field to Subject.name");
        assertThat(Rewrites.call(subject, "field")).isEqualTo("new! of Subject.name");
    }

    @Test
    void aNumberOfTheProcessIsToo() throws Exception {
        Object subject = subject("own S.count:I H.ownNumber");
        TestHooks.CALLS.clear();
        assertThat(Rewrites.call(subject, "count")).isEqualTo(100);
        assertThat(TestHooks.CALLS).containsExactly("write 101 over 0");
        assertThat(Rewrites.call(subject, "count")).isEqualTo(100);
    }

    @Test
    void aGuardedEntryTakesOverIfTheGuardSaysSo() throws Exception {
        Object subject = subject("entry S.compute(IJ)I H.instead if=H.guard");
        assertThat(Rewrites.call(subject, "compute", 5, 3L)).isEqualTo(8);
        TestHooks.taken = true;
        assertThat(Rewrites.call(subject, "compute", 5, 3L)).isEqualTo(2);
    }

    @Test
    void aGuardMayAskForAnArgument() throws Exception {
        Object subject = subject("entry S.compute(IJ)I H.instead if=H.isNegative@1");
        assertThat(Rewrites.call(subject, "compute", 5, 3L)).isEqualTo(8);
        assertThat(Rewrites.call(subject, "compute", -5, 3L)).isEqualTo(-8);
    }

    @Test
    void anEntryOfAVoidMethodTakesOverByTrue() throws Exception {
        Object subject = subject("entry S.accept(Ljava/lang/String;)V H.refuse");
        TestHooks.CALLS.clear();
        Rewrites.call(subject, "accept", "");
        Rewrites.call(subject, "accept", "x");
        assertThat(TestHooks.CALLS).containsExactly("accept x");
    }

    @Test
    void anEntryThatReturnsAReferenceTakesOverUnlessNull() throws Exception {
        Object subject = subject("entry S.supply(Ljava/lang/String;)Ljava/lang/String; H.supply");
        assertThat(Rewrites.call(subject, "supply", (Object) null)).isEqualTo("supplied");
        assertThat(Rewrites.call(subject, "supply", "given")).isEqualTo("given");
    }

    @Test
    void headsSeeReplacedArguments() throws Exception {
        Object subject = subject("head S.accept(Ljava/lang/String;)V H.note\n"
                + "arg S.accept(Ljava/lang/String;)V 1 H.upper");
        TestHooks.CALLS.clear();
        Rewrites.call(subject, "accept", "x");
        assertThat(TestHooks.CALLS).containsExactly("note X", "accept X");
    }

    @Test
    void resultsAreFilteredWithOrWithoutTheObject() throws Exception {
        Object subject = subject("result S.next(I)I H.more\nresult S.number(I)J H.moreOf");
        assertThat(Rewrites.call(subject, "next", 1)).isEqualTo(1002);
        assertThat(Rewrites.call(subject, "number", -1)).isEqualTo(5L);
    }

    @Test
    void theResultOfACallIsFilteredAfterIt() throws Exception {
        Object subject = subject("after S.next(I)I H.more in=S.callsNext()I");
        assertThat(Rewrites.call(subject, "callsNext")).isEqualTo(1002);
        assertThat(Rewrites.call(subject, "next", 1)).isEqualTo(2);
    }

    @Test
    void anAfterRowMayNameAnyOwnerAndAVoidMethod() throws Exception {
        subject("after *.<init>()V H.afterVoid in=S.<init>(Ljava/lang/String;)V");
        assertThat(TestHooks.CALLS).containsExactly("after", "body default");
    }

    @Test
    void anAfterRowForAnyOwnerLeavesReplacedCallsAlone() throws Exception {
        Object subject = subject("call java/lang/System.nanoTime()J H.clock\nafter *.nanoTime()J H.moreOf");
        assertThat(Rewrites.call(subject, "clock")).isEqualTo(42L);
    }

    @Test
    void exitsAreCalledAtEveryReturnOfAConstructor() throws Exception {
        Class<?> type = Rewrites.load(Rewrites.rewritten("exit S.<init>(Ljava/lang/String;)V H.made"));
        type.getConstructor(String.class).newInstance("x");
        type.getConstructor(String.class).newInstance((Object) null);
        assertThat(TestHooks.CALLS).containsExactly("body x", "made x", "made null");
    }

    @Test
    void aRefusedMethodIsRefusedUnderItsNameBeforeAnythingElse() throws Exception {
        Object subject = subject("""
                arg S.accept(Ljava/lang/String;)V 1 H.upper
                refuse S.accept(Ljava/lang/String;)V accept(String)
                """);
        TestHooks.CALLS.clear();
        Rewrites.call(subject, "accept", "x");
        assertThat(TestHooks.CALLS).containsExactly("refused accept(String)", "accept X");
    }

    @Test
    void aConstructorMayBeRefused() throws Exception {
        Class<?> type = Rewrites.load(Rewrites.rewritten("refuse S.<init>(Ljava/lang/String;)V new"));
        type.getConstructor(String.class).newInstance("x");
        assertThat(TestHooks.CALLS).containsExactly("refused new", "body x");
    }

    @Test
    void bracketsCloseAlsoWhenTheBodyThrows() throws Exception {
        Object subject = subject("real S.run(Z)V");
        TestHooks.CALLS.clear();
        Rewrites.call(subject, "run", false);
        assertThatThrownBy(() -> Rewrites.call(subject, "run", true)).isInstanceOf(InvocationTargetException.class)
                .cause().hasMessage("body");
        assertThat(TestHooks.CALLS).containsExactly("begin", "run", "end", "begin", "end");
    }

    @Test
    void allKindsTogetherMakeAClassThatVerifies() throws Exception {
        Object subject = subject("""
                arg S.accept(Ljava/lang/String;)V 1 H.upper
                entry S.accept(Ljava/lang/String;)V H.refuse
                head S.accept(Ljava/lang/String;)V H.note
                real S.accept(Ljava/lang/String;)V
                exit S.accept(Ljava/lang/String;)V H.note
                """);
        TestHooks.CALLS.clear();
        Rewrites.call(subject, "accept", "x");
        assertThat(TestHooks.CALLS).containsExactly("note X", "begin", "accept X", "note X", "end");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "call java/lang/System.nanoTime()J H.length | does not fit; expected [()J]",
        "call java/lang/System.nanoTime()J H.none   | hook [dev/detsim/agent/rewrite/TestHooks.none] was found 0 times",
        "call java/lang/System.nanoTime()J No.none  | there is no hook class [java/lang/No]; expected one of",
        "entry S.compute(IJ)I H.instead             | which has no value for \"go on\"; expected a guard [if=...]",
        "arg S.compute(IJ)I 0 H.more                | argument [0] cannot be used; expected 1 to 2 (the receiver is 0",
        "arg S.compute(IJ)I 3 H.more                | argument [3] cannot be used; expected 1 to 2",
        "result S.next(I)I H.moreOf                 | is static; expected a hook with one parameter",
        "result S.number(I)J H.more                 | does not fit; expected [(J)J]",
    })
    void aRowThatDoesNotFitNamesClassRowAndWhatWasExpected(String row, String message) {
        assertThatThrownBy(() -> Rewrites.rewritten(row)).isInstanceOf(RewriteException.class)
                .hasMessageStartingWith("class [dev/detsim/agent/rewrite/Subject] cannot be rewritten, test.txt:1: ")
                .hasMessageContaining(message);
    }

    private static Object subject(String rows) throws ReflectiveOperationException {
        return Rewrites.instance(Rewrites.rewritten(rows));
    }
}
