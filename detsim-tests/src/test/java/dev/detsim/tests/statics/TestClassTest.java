package dev.detsim.tests.statics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detsim.Node;
import dev.detsim.Sim;
import dev.detsim.SimBody;
import dev.detsim.core.run.RunOptions;
import dev.detsim.core.run.Worlds;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a test class keeps in static fields is one for its world, and another one in the next. */
class TestClassTest {
    private static final List<String> SEEN = new ArrayList<>();
    private static int runs;

    static final class Nested {
        static final List<String> SEEN = new ArrayList<>();
    }

    private static void run(long seed, SimBody body) {
        Worlds.run(RunOptions.of(seed), body).failure().ifPresent(e -> {
            throw new AssertionError("seed " + seed, e);
        });
    }

    private static void fill(Sim sim) throws InterruptedException {
        for (Node node : sim.nodes("n", 3)) {
            node.main(() -> {
                SEEN.add(node.name());
                Nested.SEEN.add(node.name());
                Other.seen.add(node.name());
                runs++;
            }).start();
            while (node.isRunning()) {
                Thread.sleep(1);
            }
        }
    }

    @Test
    void nodesAndBodyShareIt() {
        for (long seed = 0; seed < 3; seed++) {
            run(seed, sim -> {
                assertThat(SEEN).isEmpty();
                fill(sim);
                assertThat(SEEN).containsExactly("n1", "n2", "n3").isEqualTo(Nested.SEEN);
                assertThat(runs).isEqualTo(3);
            });
        }
        assertThat(SEEN).as("outside").isEmpty();
    }

    @Test
    void otherClassesAreOfTheirProcess() {
        run(1, sim -> {
            fill(sim);
            assertThat(Other.seen).isEmpty();
            Node node = sim.node("m").main(() -> Thread.sleep(1000)).start();
            node.call(() -> Other.seen.add("call"));
            assertThat(node.call(() -> List.copyOf(Other.seen))).containsExactly("call");
            node.restart();
            assertThat(node.call(() -> Other.seen)).isEmpty();
            assertThat(Other.seen).isEmpty();
        });
    }

    @Test
    void invariantsSeeTheBodys() {
        run(1, sim -> {
            sim.always("seen by the loop", () -> SEEN.size() <= 3 && Other.seen.size() <= 1);
            Other.seen.add("body");
            fill(sim);
        });
    }
}

/** A class that is not the test's. */
final class Other {
    static List<String> seen = new ArrayList<>();

    private Other() {
    }
}
