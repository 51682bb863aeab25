package dev.detsim.junit.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import dev.detsim.core.run.RunOptions;
import dev.detsim.core.run.RunResult;
import dev.detsim.core.trace.Folds;
import dev.detsim.core.trace.Recording;
import dev.detsim.junit.jvm.Conditions;
import dev.detsim.junit.jvm.JvmDied;
import dev.detsim.junit.jvm.RunRequest;
import dev.detsim.tests.junit.Samples;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.Events;

/** Which seeds run where, and what is made of it. */
class CheckTest {
    private final Bench bench = new Bench();
    private final Others others = new Others();

    /** Other JVMs in which some seeds are other runs, or end the JVM. */
    private final class Others extends FakeJvms {
        private final List<Long> seeds = new CopyOnWriteArrayList<>();
        private final List<Conditions> used = new CopyOnWriteArrayList<>();
        private long different = -1;
        private long deadly = -1;

        Others() {
            super(bench);
        }

        @Override
        RunResult run(RunRequest request, Conditions conditions) throws JvmDied {
            var seed = request.options().seed();
            used.add(conditions);
            if (request.options().probe().isEmpty()) {
                seeds.add(seed);
            }
            if (seed == deadly) {
                throw new JvmDied("ended with status 1", List.of(request.options()));
            }
            var run = super.run(request, conditions);
            return seed == different ? new RunResult(seed, run.failure(), run.steps(), run.nanos(), 0xdef,
                    new Recording(List.of(), Folds.NONE), new TreeMap<>(), List.of()) : run;
        }
    }

    @BeforeEach
    void prepare() {
        bench.jvms = others;
        bench.parameters.put("detsim.check", "all");
    }

    @Test
    void allSeedsAreRunAgainTheLastOneFirst() {
        bench.parameters.put("detsim.seeds", "5");
        run("passes").assertStatistics(events -> events.succeeded(1));
        assertThat(others.seeds).containsExactly(4L, 3L, 2L, 1L, 0L);
        assertThat(others.started).containsExactly(Conditions.others().getFirst());
        assertThat(bench.err()).contains(
                "detsim: Samples$Outcomes.passes: ran 5 of 5 seeds again in 1 other JVM, last first: the same runs in ");
    }

    @Test
    void manySeedsAreSpreadOverAllConditionsAndFewAreInterpreted() {
        bench.parameters.put("detsim.seeds", "100");
        run("passes").assertStatistics(events -> events.succeeded(1));
        assertThat(others.seeds).hasSize(100);
        assertThat(others.started).containsExactlyInAnyOrderElementsOf(Conditions.others());
        assertThat(others.used).filteredOn(Conditions.others().getLast()::equals).hasSizeBetween(1, 12);
    }

    @ParameterizedTest
    @CsvSource({"10%, '10,0'", "0.1, '10,0'", "0.001, 0", "100%, '19,18,17,16,15,14,13,12,11,10,9,8,7,6,5,4,3,2,1,0'",
        "0.25, '16,12,8,4,0'", "off, ''"})
    void aShareIsEvenlySpreadAndBeginsWithTheFirst(String share, String seeds) {
        bench.parameters.put("detsim.check", share);
        run("passes").assertStatistics(events -> events.succeeded(1));
        assertThat(others.seeds.toString().replaceAll("[\\[\\] ]", "")).isEqualTo(seeds);
    }

    @Test
    void oneSeedIsCheckedToo() {
        bench.parameters.put("detsim.seed", "8402");
        run("passes").assertStatistics(events -> events.succeeded(1));
        assertThat(others.seeds).containsExactly(8402L);
    }

    @Test
    void anotherRunFailsTheTest() {
        others.different = 7;
        assertThat(message(run("passes"))).startsWith("""
                seed 7 is NOT DETERMINISTIC: it was another run in another JVM. Something that the simulation does not \
                decide had a say.
                  in this sweep: 10.000000000 s simulated, step 12,345, hash 0123456789abcdf6: it passed
                  in a JVM with -XX:+UseSerialGC -XX:TieredStopAtLevel=1 under load: 10.000000000 s simulated, \
                step 12,345, hash 0000000000000def: it passed
                first difference: not found, since the runs did not differ when they were looked at: look for \
                something that happens once in a JVM, or rarely
                check again: run dev.detsim.tests.junit.Samples$Outcomes.passes with the VM options -Ddetsim.seed=7 \
                -Ddetsim.check=all
                fingerprint:""");
    }

    @Test
    void jvmThatDiesInTheCheckIsReported() {
        others.deadly = 7;
        assertThat(message(run("passes"))).startsWith("seed 7 was lost: the JVM that ran it ended with status 1");
    }

    @Test
    void failedAssumptionsAreTheSameRuns() {
        run("skipsEven").assertStatistics(events -> events.succeeded(1));
        assertThat(others.seeds).hasSize(20);
    }

    @Test
    void sweepThatFailedIsNotChecked() {
        assertThat(message(run("failsFromSevenOn"))).startsWith("seed 7 failed: ");
        assertThat(others.started).containsExactly(Conditions.SAME);
        assertThat(others.seeds).containsExactly(7L);
    }

    @Test
    void watchdogIsPatientWhereAllIsSlow() {
        var watchdogs = new CopyOnWriteArrayList<Long>();
        var runner = bench.runner;
        bench.runner = (options, body) -> {
            watchdogs.add(options.watchdog().toSeconds());
            return runner.run(options, body);
        };
        bench.parameters.putAll(Map.of("detsim.seeds", "1"));
        run("passes");
        assertThat(watchdogs).containsExactly(10L, 120L);
    }

    @Test
    void forksRunTheSeedsInsteadOfThisJvm() {
        bench.parameters.putAll(Map.of("detsim.check", "off", "detsim.forks", "3"));
        bench.runner = (options, _) -> {
            assertThat(Thread.currentThread().getName()).startsWith("detsim-sweep-");
            return passed(options);
        };
        run("passes").assertStatistics(events -> events.succeeded(1));
        assertThat(others.started).isNotEmpty().hasSizeLessThanOrEqualTo(3).containsOnly(Conditions.FORK);
        assertThat(others.seeds).hasSize(20);
    }

    @Test
    void fewerSeedsThanForksTakeFewerForks() {
        bench.parameters.putAll(Map.of("detsim.check", "off", "detsim.forks", "3", "detsim.seed", "4"));
        run("passes").assertStatistics(events -> events.succeeded(1));
        assertThat(others.started).containsExactly(Conditions.FORK);
    }

    @Test
    void lostSeedsDoNotEndTheSweep() {
        bench.parameters.putAll(Map.of("detsim.check", "off", "detsim.forks", "1"));
        others.deadly = 3;
        assertThat(message(run("passes"))).startsWith("seed 3 was lost: the JVM that ran it ended with status 1\n");
        assertThat(bench.err()).contains("ran 19 of 20 seeds", "0 failed, lost with its JVM: 3");
    }

    private static RunResult passed(RunOptions options) {
        return new RunResult(options.seed(), Optional.empty(), 1, 1, 1, Recording.NONE, new TreeMap<>(), List.of());
    }

    private Events run(String method) {
        return bench.run(selectMethod(Samples.Outcomes.class, method, "dev.detsim.Sim")).testEvents();
    }

    private static String message(Events events) {
        return events.failed().stream().map(event -> event.getRequiredPayload(TestExecutionResult.class))
                .map(result -> result.getThrowable().orElseThrow().getMessage()).findFirst().orElseThrow();
    }
}
