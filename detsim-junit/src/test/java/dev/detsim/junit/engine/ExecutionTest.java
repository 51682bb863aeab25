package dev.detsim.junit.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;
import static org.junit.platform.testkit.engine.EventConditions.abortedWithReason;
import static org.junit.platform.testkit.engine.EventConditions.event;
import static org.junit.platform.testkit.engine.EventConditions.skippedWithReason;
import static org.junit.platform.testkit.engine.EventConditions.test;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;

import dev.detsim.junit.Calls;
import dev.detsim.junit.sweep.SeedRunner;
import dev.detsim.tests.junit.Samples;
import dev.detsim.tests.junit.scan.ScannedSample;
import java.util.concurrent.CountDownLatch;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.CancellationToken;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.opentest4j.AssertionFailedError;

class ExecutionTest {
    private final Bench bench = new Bench();

    @BeforeEach
    void forgetCalls() {
        Calls.CALLS.clear();
        Calls.INSTANCES.clear();
    }

    @Test
    void oneTestHoldsAllItsSeeds() {
        bench.run(outcome("passes")).testEvents().assertStatistics(events -> events.started(1).succeeded(1));
        assertThat(bench.seeds()).containsExactlyElementsOf(LongStream.range(0, 20).boxed().toList());
    }

    @Test
    void everySeedHasAnInstanceOfItsOwnAndLifecycleMethodsInOrder() {
        bench.run(selectMethod(Samples.Child.class, "runs"));
        assertThat(Calls.INSTANCES).hasSize(3);
        assertThat(Calls.CALLS).hasSize(15)
                .startsWith("parent before", "child before 0", "test", "child after",
                        "parent after", "parent before", "child before 1");
    }

    @Test
    void afterEachRunsAfterAFailure() {
        bench.run(selectMethod(Samples.Child.class, "fails")).testEvents().assertStatistics(events -> events.failed(1));
        assertThat(Calls.CALLS).startsWith("parent before", "child before 0", "child after", "parent after");
    }

    @Test
    void lowestFailingSeedIsReportedAndRunAgainRecorded() {
        var failure = failure("failsFromSevenOn");
        assertThat(failure).hasMessageStartingWith(
                "seed 7 failed: org.opentest4j.AssertionFailedError: seed below seven ==> expected: <true> but was: "
                        + "<false>\n");
        assertThat(bench.worlds.runs).filteredOn(options -> options.recording()).extracting(options -> options.seed())
                .containsExactly(7L);
    }

    @Test
    void lowestFailingSeedIsReportedHoweverTheWorkersRace() {
        var laterSeedsFailed = new CountDownLatch(3);
        bench.parameters.put("detsim.parallel", "4");
        bench.runner = sevenWaitsFor(laterSeedsFailed);
        assertThat(failure("failsFromSevenOn")).hasMessageStartingWith("seed 7 failed: ");
    }

    private SeedRunner sevenWaitsFor(CountDownLatch others) {
        return (options, body) -> {
            if (options.seed() == 7) {
                await(others);
            }
            var result = bench.worlds.run(options, body);
            others.countDown();
            return result;
        };
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException unexpected) {
            throw new IllegalStateException(unexpected);
        }
    }

    @Test
    void failureShowsTheUsersFramesFirstAndHandsOnTheDifference() {
        var failure = failure("failsFromSevenOn");
        assertThat(failure.getStackTrace()).noneMatch(frame -> frame.getClassName().startsWith("dev.detsim.junit"))
                .noneMatch(frame -> frame.getClassName().startsWith("jdk.internal.reflect"))
                .anyMatch(frame -> frame.getClassName().equals(Samples.Outcomes.class.getName()));
        assertThat(failure).asInstanceOf(type(AssertionFailedError.class))
                .matches(error -> error.getExpected().getStringRepresentation().equals("true"));
    }

    @Test
    void severalFailingSeedsAreCollectedOnRequest() {
        bench.parameters.put("detsim.failures", "3");
        assertThat(failure("failsFromSevenOn").getMessage()).startsWith("seed 7 failed")
                .contains("also failed: seed 8: ")
                .contains("also failed: seed 9: ").doesNotContain("seed 10:");
    }

    @Test
    void worldsThatCannotBeRunFailTheTestWithTheirOwnError() {
        bench.runner = (_, _) -> {
            throw new IllegalStateException("no agent");
        };
        assertThat(failure("passes")).isInstanceOf(IllegalStateException.class).hasMessage("no agent");
    }

    @Test
    void failedAssumptionsSkipSeeds() {
        bench.run(outcome("skipsEven")).testEvents().assertStatistics(events -> events.succeeded(1));
        assertThat(bench.err()).contains("0 failed, 10 ended in a failed assumption");
    }

    @Test
    void failedAssumptionInEverySeedAbortsTheTest() {
        bench.run(selectMethod(Samples.Outcomes.class, "skipsAll")).testEvents()
                .assertThatEvents()
                .haveExactly(1, event(test(), abortedWithReason(message(text -> text.endsWith("never")))));
    }

    @Test
    void disabledIsSkippedWithItsReason() {
        bench.run(selectMethod(Samples.Outcomes.class, "disabled")).testEvents()
                .assertThatEvents().haveExactly(1, event(test(), skippedWithReason("flaky network")));
        assertThat(bench.worlds.runs).isEmpty();
    }

    @Test
    void singleSeedIsIdentifiedOnStandardOutput() {
        bench.parameters.put("detsim.seed", "8402");
        bench.run(selectClass(ScannedSample.class));
        assertThat(bench.seeds()).containsExactly(8402L);
        assertThat(bench.out().strip())
                .isEqualTo("detsim: seed 8402 passed: 12,345 steps, 10.000 s simulated, hash 0123456789abeec1");
    }

    @Test
    void singleFailingSeedIsIdentifiedOnce() {
        bench.parameters.put("detsim.seed", "11");
        assertThat(failure("failsFromSevenOn")).hasMessageStartingWith("seed 11 failed");
        assertThat(bench.out().strip())
                .isEqualTo("detsim: seed 11 failed: 12,345 steps, 10.000 s simulated, hash 0123456789abcdfa");
    }

    @Test
    void anotherFingerprintIsSaidBeforeTheReplay() {
        bench.parameters.put("detsim.seed", "1");
        bench.parameters.put("detsim.fingerprint", "detsim:0.0.1/jdk:24/cds:off/classes:ffff");
        bench.run(selectClass(ScannedSample.class));
        assertThat(bench.err())
                .startsWith("detsim: the run may take another course than the one reported: detsim:0.0.1 then, ");
    }

    @Test
    void cancellationIsHonouredBetweenSeeds() {
        var token = CancellationToken.create();
        bench.runner = (options, body) -> {
            token.cancel();
            return bench.worlds.run(options, body);
        };
        var results = bench.kit(outcome("passes")).cancellationToken(token).execute();
        results.testEvents().assertStatistics(events -> events.aborted(1));
        assertThat(bench.err()).contains("cancelled after 1 of 20 seeds");
    }

    @Test
    void nothingStartsAfterCancellation() {
        var token = CancellationToken.create();
        token.cancel();
        bench.kit(selectClass(ScannedSample.class)).cancellationToken(token).execute().testEvents()
                .assertStatistics(events -> events.started(0));
    }

    private Throwable failure(String method) {
        return bench.run(outcome(method)).testEvents().failed().stream().findFirst()
                .flatMap(failed -> failed.getPayload(TestExecutionResult.class))
                .flatMap(TestExecutionResult::getThrowable)
                .orElseThrow();
    }

    private static DiscoverySelector outcome(String method) {
        return selectMethod(Samples.Outcomes.class, method, "dev.detsim.Sim");
    }
}
