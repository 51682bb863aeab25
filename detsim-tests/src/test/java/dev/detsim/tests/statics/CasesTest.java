package dev.detsim.tests.statics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detsim.tests.statics.cases.Cases;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each case gives what a plain JVM gives: there is nothing of another process in it, and nothing of detsim. */
class CasesTest {
    private static final int AT_LEAST = 60;
    private static final List<String> PLAIN = PlainJvm.lines(Cases.class);

    @Test
    void thereAreEnoughOfThem() {
        assertThat(PLAIN).hasSizeGreaterThanOrEqualTo(AT_LEAST).noneMatch(line -> line.contains(" thrown "));
    }

    @Test
    void outsideOfASimulation() {
        assertThat(PlainJvm.lines(Cases.class, PlainJvm.agent())).isEqualTo(PLAIN);
    }

    @Test
    void twoProcessesInTurn() {
        for (long seed = 0; seed < 3; seed++) {
            assertThat(TwoProcesses.run(seed)).hasSize(2).allSatisfy(seen -> assertThat(seen).isEqualTo(PLAIN));
        }
    }

    @Test
    void twoWorldsInParallel() {
        List<CompletableFuture<List<List<String>>>> worlds = new ArrayList<>();
        for (long seed = 0; seed < 2; seed++) {
            long own = seed;
            worlds.add(CompletableFuture.supplyAsync(() -> TwoProcesses.run(own)));
        }
        worlds.forEach(world -> assertThat(world.join()).allSatisfy(seen -> assertThat(seen).isEqualTo(PLAIN)));
    }

    /** The twin that must fail: with shared static state the second process sees what the first has done. */
    @Test
    void sharedStateLeaks() {
        List<String> second = PlainJvm.lines(TwoProcesses.class, PlainJvm.agent(),
                "-Ddetsim.share=" + Stream.of("Trigger", "Order", "Enum", "Reflection", "Handle")
                        .map(name -> "dev.detsim.tests.statics.cases." + name + "Cases")
                        .collect(Collectors.joining(",")));
        assertThat(second).hasSameSizeAs(PLAIN);
        long leaks = second.stream().filter(line -> !PLAIN.contains(line)).count();
        assertThat(leaks).isGreaterThan(PLAIN.size() / 2);
    }
}
