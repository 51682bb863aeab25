package dev.detsim.tests.statics;

import dev.detsim.Node;
import dev.detsim.core.run.RunOptions;
import dev.detsim.core.run.RunResult;
import dev.detsim.core.run.Worlds;
import dev.detsim.tests.statics.cases.Cases;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Runs all cases in two nodes of a world, one after the other. */
final class TwoProcesses {
    private TwoProcesses() {
    }

    /** Prints what the second node notes. */
    public static void main(String[] args) {
        run(0).getLast().forEach(System.out::println);
    }

    /** What each of the two notes. */
    static List<List<String>> run(long seed) {
        List<List<String>> seen = new ArrayList<>();
        RunResult result = Worlds.run(RunOptions.of(seed), sim -> {
            for (Node node : sim.nodes("n", 2)) {
                node.main(() -> seen.add(Cases.run())).start();
                while (node.isRunning()) {
                    Thread.sleep(Duration.ofSeconds(1));
                }
            }
        });
        result.failure().ifPresent(e -> {
            throw new AssertionError("seed " + seed, e);
        });
        return seen;
    }
}
