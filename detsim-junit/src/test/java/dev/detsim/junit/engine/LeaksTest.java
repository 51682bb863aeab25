package dev.detsim.junit.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.detsim.junit.check.Shared;
import dev.detsim.tests.junit.Leaks;
import java.nio.file.Files;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** The check finds what it is for: each leak that was planted, with the first step that differs. */
class LeaksTest {
    private static Map<String, String> reports;

    @BeforeAll
    static void check() throws Exception {
        Files.deleteIfExists(Shared.FILE);
        reports = EngineTestKit.engine("detsim").selectors(selectClass(Leaks.class))
                .configurationParameters(Map.of("detsim.check", "all", "detsim.parallel", "1")).execute().testEvents()
                .finished().stream()
                .collect(Collectors.toMap(event -> event.getTestDescriptor().getLegacyReportingName(),
                        LeaksTest::report));
    }

    private static String report(Event finished) {
        return finished.getRequiredPayload(TestExecutionResult.class).getThrowable().map(Throwable::getMessage)
                .orElse("");
    }

    @ParameterizedTest
    @ValueSource(strings = {"realTime", "staticCounter", "identityHashFromOutside", "orderOfAHashTable",
        "idOfARealThread", "systemPropertyOfTheJvm", "fileOutsideOfTheWorld", "nameOfTheCollector", "processId",
        "randomDrawnBefore", "raceOfRealThreads", "freeMemory"})
    void bothValuesAndBothStacks(String leak) {
        assertThat(reports.get(leak + "()")).matches("""
                (?s)seed \\d is NOT DETERMINISTIC: it was another run in another JVM\\..*
                first difference: step [\\d,]+, value [\\d,]+ that was folded into the hash
                  in this JVM, after other seeds:
                      step .* DISK \\d+ bytes "(leaked .*)"
                        at .*Leaks\\.%1$s\\(Leaks\\.java:.*
                  in a JVM with -XX:\\+UseSerialGC -XX:TieredStopAtLevel=1 under load, after other seeds:
                      step .* DISK \\d+ bytes "(?!\\1)leaked .*"
                        at .*Leaks\\.%1$s\\(Leaks\\.java:.*
                check again: .*-Ddetsim\\.check=all.*""".formatted(leak));
    }

    @Test
    void whatDiffersFirstMayBeWhenAThreadGoesOn() {
        assertThat(reports.get("realTimeThatIsSlept()")).containsPattern("""
                (?s)first difference: .*
                  in this JVM, after other seeds:
                      step .*  STEP was chosen: thread number, time in ns: .*
                        at .*Leaks\\.realTimeThatIsSlept\\(Leaks\\.java:""");
    }

    @Test
    void whatHappensOnceInAJvmIsFoundInAFreshOne() {
        assertThat(reports.get("onceInAJvm()")).containsPattern("""
                (?s)  in a fresh JVM:
                      step .* DISK \\d+ bytes "leaked true".*
                  in this JVM, after other seeds:
                      step .* DISK \\d+ bytes "leaked false".*""");
    }

    @Test
    void nothingIsFoundWhereNothingIs() {
        assertThat(reports.get("nothing()")).isEmpty();
    }

    @Test
    void failureThatComesFromOtherSeedsDoesNotReproduceInAFreshJvm() {
        assertThat(reports.get("failsAfterOtherSeeds(Sim)")).containsPattern("""
                (?s)DOES NOT REPRODUCE: seed \\d+ took another course when it was run again in a fresh JVM\\..*
                  again: .*: it passed
                first difference: step .*
                  in this JVM, after other seeds:
                      step .* DISK \\d+ bytes "before \\d+"
                .*
                  in a fresh JVM:
                      step .* DISK \\d+ bytes "before 0"
                .*""");
    }
}
