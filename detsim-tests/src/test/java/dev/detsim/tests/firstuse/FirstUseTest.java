package dev.detsim.tests.firstuse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detsim.tests.jvm.AnotherJvm;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The JDK loads, links and initialises what a program uses when it is first used. None of it may be seen by a world: the first
 * run of a seed in a JVM is like the second, and like one in a JVM where other things were used before.
 */
class FirstUseTest {
    @Test
    void isLikeTheSecondAndLikeOneAfterOthers() throws Exception {
        Map<String, TreeSet<String>> results = new TreeMap<>();
        uses(Feature.tight()).forEach(line -> add(results, line));
        uses(Feature.tight().reversed()).forEach(line -> add(results, line));
        assertThat(results).hasSize(Feature.tight().size()).allSatisfy((feature, seen) -> assertThat(seen).hasSize(1)
                .noneMatch(result -> result.contains(" failed ")));
    }

    @Test
    void tellsAFeatureThatCountsItsUsesInTheJvm() throws Exception {
        assertThat(uses(List.of(Feature.LEAK))).hasSize(2).doesNotHaveDuplicates();
    }

    private static void add(Map<String, TreeSet<String>> results, String line) {
        String feature = line.substring(0, line.indexOf(' '));
        results.computeIfAbsent(feature, f -> new TreeSet<>()).add(line);
    }

    /** The results, two of each feature, in a fresh JVM. */
    private static List<String> uses(List<Feature> features) throws Exception {
        List<String> options = Stream.concat(AnotherJvm.agent(), Stream.of("-XX:TieredStopAtLevel=1")).toList();
        return AnotherJvm.run(options, FirstUses.class, features.stream().map(Feature::name).toList()).succeeded()
                .stream().filter(line -> line.startsWith(FirstUses.MARK))
                .map(line -> line.substring(FirstUses.MARK.length())).toList();
    }
}
