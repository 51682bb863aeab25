package dev.detsim.libraries;

import dev.detsim.Node;
import dev.detsim.core.run.RunOptions;
import dev.detsim.core.run.RunResult;
import dev.detsim.core.run.Worlds;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A work in three processes of a world: two that take turns, and a fresh one after them.
 *
 * @param hash    of the run
 * @param digests what came out, by process
 * @param turns   how often one of the two went on after the other
 */
record Interleaved(long hash, Map<String, List<String>> digests, int turns) {
    /** The processes. */
    static final List<String> PROCESSES = List.of("n1", "n2", "third");
    /** The first run of a library in a JVM rewrites its classes. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Runs it under a seed. */
    static Interleaved run(long seed, Works work) {
        Map<String, List<String>> digests = new TreeMap<>();
        List<Node> steps = new ArrayList<>();
        RunResult result = Worlds.run(RunOptions.of(seed).watched(PATIENCE), sim -> {
            List<Node> pair = sim.nodes("n", 2);
            pair.forEach(node -> start(node, work, digests, steps));
            await(pair);
            await(List.of(start(sim.node("third"), work, digests, new ArrayList<>())));
        });
        result.failure().ifPresent(e -> {
            throw new AssertionError(work + " under seed " + seed, e);
        });
        if (!List.copyOf(digests.keySet()).equals(PROCESSES)) {
            throw new AssertionError(work + " under seed " + seed + " came to an end only in " + digests.keySet());
        }
        return new Interleaved(result.hash(), digests, turns(steps));
    }

    private static Node start(Node node, Works work, Map<String, List<String>> digests, List<Node> steps) {
        return node.main(() -> digests.put(node.name(), Digests.of(work, () -> {
            steps.add(node);
            Thread.yield();
        }).stream().map(digest -> Digests.line(work, digest)).toList())).start();
    }

    private static void await(List<Node> nodes) throws InterruptedException {
        while (nodes.stream().anyMatch(Node::isRunning)) {
            Thread.sleep(Duration.ofSeconds(1));
        }
    }

    private static int turns(List<Node> steps) {
        int turns = 0;
        for (int i = 1; i < steps.size(); i++) {
            turns += steps.get(i) == steps.get(i - 1) ? 0 : 1;
        }
        return turns;
    }
}
