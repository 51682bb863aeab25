package dev.detsim.tests.coverage;

import dev.detsim.Node;
import dev.detsim.core.run.RunOptions;
import dev.detsim.core.run.RunResult;
import dev.detsim.core.run.Worlds;
import java.time.Duration;

/** Run in a JVM of its own: does the work, in that JVM or, with the argument {@code world}, on nodes; prints what comes of it. */
final class Work {
    private Work() {
    }

    public static void main(String[] args) {
        if (args.length == 0) {
            System.out.println(Subject.work());
            return;
        }
        for (int i = 0; i < 2; i++) {
            RunResult result = Worlds.run(RunOptions.of(1), sim -> {
                for (Node node : sim.nodes("n", 2)) {
                    node.main(() -> System.out.println(Subject.work())).start();
                    sim.eventually("it is done", Duration.ofSeconds(1), () -> !node.isRunning());
                }
            });
            System.out.println("hash " + result.hash() + " " + result.failure());
        }
    }
}
