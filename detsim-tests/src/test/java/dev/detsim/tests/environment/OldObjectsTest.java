package dev.detsim.tests.environment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** An object that is older than a world hashes to what it hashes to in any world, whichever asks first. */
class OldObjectsTest {
    private static final String NAMELESS = "nameless";

    @Test
    void theSeedThatRanBeforeIsNotSeenInHashes() throws Exception {
        List<String> forwards = Child.run(OldObjects.class, "1", "2");
        List<String> backwards = Child.run(OldObjects.class, "2", "1");
        assertThat(named(forwards)).hasSize(2 * OldObjects.inWorld(1).size());
        assertThat(named(backwards)).containsExactlyInAnyOrderElementsOf(named(forwards));
    }

    /** The must-fail twin, and the limit of the rule: nothing tells that an object is old if only others refer to it. */
    @Test
    void anObjectThatNothingNamesKeepsTheHashOfTheFirstSeed() throws Exception {
        List<String> forwards = Child.run(OldObjects.class, "1", "2");
        List<String> backwards = Child.run(OldObjects.class, "2", "1");
        assertThat(nameless(backwards)).hasSize(4).doesNotContainAnyElementsOf(nameless(forwards));
    }

    private static List<String> named(List<String> lines) {
        return lines.stream().filter(line -> line.startsWith("seed ") && !line.contains(NAMELESS)).toList();
    }

    private static List<String> nameless(List<String> lines) {
        return lines.stream().filter(line -> line.contains(NAMELESS)).toList();
    }

    @Test
    void allSeedsSeeTheSameHashOfASharedObjectButNotOfANewOne() {
        List<String> first = OldObjects.inWorld(11);
        List<String> second = OldObjects.inWorld(12);
        assertThat(second.stream().filter(line -> !line.startsWith("new")))
                .containsExactlyElementsOf(first.stream().filter(line -> !line.startsWith("new")).toList());
        assertThat(second.stream().filter(line -> line.startsWith("new"))).hasSize(6)
                .doesNotContainAnyElementsOf(first);
        assertThat(OldObjects.inWorld(11)).isEqualTo(first);
    }
}
