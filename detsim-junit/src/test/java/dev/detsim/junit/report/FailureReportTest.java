package dev.detsim.junit.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detsim.core.run.Leftover;
import dev.detsim.core.run.RunResult;
import dev.detsim.core.trace.Fold;
import dev.detsim.core.trace.Folds;
import dev.detsim.core.trace.Kind;
import dev.detsim.core.trace.Recording;
import dev.detsim.core.trace.TraceEvent;
import dev.detsim.junit.Golden;
import dev.detsim.junit.compare.Divergence;
import dev.detsim.junit.knob.KnobSource;
import dev.detsim.junit.knob.Knobs;
import dev.detsim.tests.junit.Samples;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class FailureReportTest {
    private static final Fingerprint FINGERPRINT = new Fingerprint("0.1.0", "25.0.3+9-LTS", "on", "0a1b2c3d4e5f");
    private static final long SECOND = 1_000_000_000;

    @Test
    void reportForMaven() throws Exception {
        var knobs = knobs(Map.of("detsim.command", "mvn -Praft", "detsim.timeLimit", "20m", "detsim.seeds", "10000"));
        Golden.assertMatches("report-maven.txt", report(LaunchTool.MAVEN, knobs, failure(again(0xabc))));
    }

    @Test
    void reportForGradle() throws Exception {
        var knobs = knobs(Map.of("detsim.timeLimit", "20m", "detsim.events", "2"));
        Golden.assertMatches("report-gradle.txt", report(LaunchTool.GRADLE, knobs, failure(again(0xabc))));
    }

    @Test
    void reportForAnIde() throws Exception {
        Golden.assertMatches("report-ide.txt", report(LaunchTool.OTHER, knobs(Map.of()), failure(again(0xabc))));
    }

    @Test
    void differentHashIsSaidLoudly() throws Exception {
        Golden.assertMatches("report-nondeterministic.txt",
                report(LaunchTool.MAVEN, knobs(Map.of()), failure(again(0xdef))));
    }

    @Test
    void whereTheRunsPartIsShownFromBothSides() throws Exception {
        var one = new Fold(23, 1, Kind.OUTPUT, "7 bytes \"pid 11\\n\"",
                new Fold.Place(7, 1_000, "n1/main", List.of("com.acme.Server.run(Server.java:7)")));
        var other = new Fold(23, 2, Kind.STEP, "3, 1040", new Fold.Place(7, 1_040, "n2/log", List.of()));
        var divergence = new Divergence(23, new Divergence.Seen("this JVM, after other seeds", Optional.of(one)),
                new Divergence.Seen("a fresh JVM", Optional.of(other)));
        Golden.assertMatches("report-parting.txt", report(LaunchTool.MAVEN, knobs(Map.of()),
                new Failure(test(), run(new AssertionError("broken"), 1, List.of()),
                        Again.inFreshJvm(run(new AssertionError("broken"), 2, List.of()), Optional.of(divergence)),
                        List.of())));
    }

    @Test
    void anotherMessageOfTheSameRunIsSaid() {
        assertThat(report(LaunchTool.MAVEN, knobs(Map.of()), new Failure(test(),
                run(new AssertionError("Object@1"), 1, List.of()),
                again(run(new AssertionError("Object@2"), 1, List.of())),
                List.of()))).startsWith("seed 8402 failed: java.lang.AssertionError: Object@2\n").contains(
                        "run again: hash 0000000000000001, the same, but the first run said: "
                                + "java.lang.AssertionError: Object@1\n");
    }

    @Test
    void withoutAnotherJvmItIsRunAgainInThisOne() {
        var run = run(new AssertionError("broken"), 1, List.of());
        assertThat(report(LaunchTool.MAVEN, knobs(Map.of()),
                new Failure(test(), run, Again.here(run, "another JVM could not be started"), List.of())))
                .contains(
                        "run again in this JVM, since another JVM could not be started: hash 0000000000000001, the same\n");
    }

    @Test
    void leftThreadsAreSaidAndNotMultiplied() throws Exception {
        var first = new RunResult(3, Optional.empty(), 10, SECOND, 1, Recording.NONE, new TreeMap<>(),
                List.of(new Leftover("n1/worker",
                        "BLOCKED\n    waits for java.lang.Object\n        at com.acme.Worker.run(Worker.java:7)")));
        Golden.assertMatches("report-tainted.txt", report(LaunchTool.MAVEN, knobs(Map.of()),
                new Failure(test(), first,
                        Again.never("a thread of this world could not be stopped, and there is no other JVM"),
                        List.of())));
    }

    @Test
    void longMessagesDoNotHideTheCommand() throws Exception {
        var thrown = new AssertionError("\nExpecting actual:\n  1\nto be equal to:\n  2\n");
        Golden.assertMatches("report-long-message.txt", report(LaunchTool.MAVEN, knobs(Map.of()),
                new Failure(test(), run(thrown, 1, List.of()), again(run(thrown, 1, List.of())), List.of())));
    }

    @Test
    void framesOfOursAreTakenOutEverywhere() {
        var cause = new IllegalArgumentException("cause");
        cause.setStackTrace(frames("java.lang.DetsimHooks", "com.acme.Server", "java.lang.VirtualThread"));
        var thrown = new IllegalStateException("broken", cause);
        thrown.setStackTrace(frames("com.acme.Test", "dev.detsim.samples.raft.Log",
                "jdk.internal.reflect.DirectMethodHandleAccessor",
                "dev.detsim.junit.engine.SimulationBody", "dev.detsim.core.world.World"));
        var error = new FailureReport(LaunchTool.OTHER, FINGERPRINT, knobs(Map.of()))
                .error(new Failure(test(), run(thrown, 1, List.of()), Again.never("it was not asked for"), List.of()));
        assertThat(classes(error)).containsExactly("com.acme.Test", "dev.detsim.samples.raft.Log");
        assertThat(error).hasCause(thrown);
        assertThat(classes(cause)).containsExactly("com.acme.Server");
    }

    private static String report(LaunchTool tool, Knobs knobs, Failure failure) {
        return new FailureReport(tool, FINGERPRINT, knobs).text(failure);
    }

    private static Failure failure(RunResult again) {
        return new Failure(test(), run(new AssertionError("two leaders in term 7"), 0xabc, List.of()),
                again(again),
                List.of(new RunResult(8410, Optional.of(new AssertionError("lost write")), 1, 1, 1,
                        Recording.NONE, new TreeMap<>(), List.of())));
    }

    private static Again again(RunResult run) {
        return Again.inFreshJvm(run, Optional.empty());
    }

    private static RunResult again(long hash) {
        return run(new AssertionError("two leaders in term 7"), hash, events());
    }

    private static RunResult run(Throwable failure, long hash, List<TraceEvent> events) {
        return new RunResult(8402, Optional.of(failure), 12_345, 10 * SECOND + 1, hash,
                new Recording(events, Folds.NONE), new TreeMap<>(), List.of());
    }

    private static List<TraceEvent> events() {
        return List.of(new TraceEvent(12_000, SECOND, "", "", Kind.FAULT, "partition of n1 | n2, n3"),
                new TraceEvent(12_001, SECOND + 5, "n2", "main", Kind.NETWORK, "sent 24 bytes to n1"),
                new TraceEvent(12_002, SECOND + 6, "n1", "main", Kind.NETWORK, "received 24 bytes from n2"),
                new TraceEvent(12_003, SECOND + 7, "n1", "log", Kind.DISK, "force of term.log"),
                new TraceEvent(12_345, 10 * SECOND + 1, "n1", "log", Kind.OUTPUT, "became leader"));
    }

    private static TestName test() {
        try {
            return new TestName(Samples.Outcomes.class, Samples.Outcomes.class.getDeclaredMethod("chosen"));
        } catch (NoSuchMethodException unexpected) {
            throw new IllegalStateException(unexpected);
        }
    }

    private static Knobs knobs(Map<String, String> values) {
        return Knobs.read(new KnobSource(name -> Optional.ofNullable(values.get(name)), Set.of(), Map.of()));
    }

    private static StackTraceElement[] frames(String... classes) {
        return Arrays.stream(classes).map(name -> new StackTraceElement(name, "run", null, 1))
                .toArray(StackTraceElement[]::new);
    }

    private static List<String> classes(Throwable thrown) {
        return Arrays.stream(thrown.getStackTrace()).map(StackTraceElement::getClassName).toList();
    }
}
