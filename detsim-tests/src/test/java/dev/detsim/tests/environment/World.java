package dev.detsim.tests.environment;

import dev.detsim.Node;
import dev.detsim.Sim;
import dev.detsim.SimBody;
import dev.detsim.core.run.RunOptions;
import dev.detsim.core.run.RunResult;
import dev.detsim.core.run.Worlds;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Worlds that pass. */
final class World {
    private World() {
    }

    /** Runs the world of a seed; returns its hash. */
    static long run(long seed, SimBody body) {
        RunResult result = Worlds.run(RunOptions.of(seed), body);
        result.failure().ifPresent(e -> {
            throw new AssertionError("seed [" + seed + "]: " + e, e);
        });
        if (result.tainted()) {
            throw new AssertionError("seed [" + seed + "]: left a thread that could not be stopped");
        }
        return result.hash();
    }

    /** The same; returns the lines that were printed. */
    static List<String> printed(long seed, SimBody body) {
        PrintStream real = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            run(seed, body);
        } finally {
            System.setOut(real);
        }
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }

    /** A node that does nothing for long. */
    static Node started(Sim sim, String name) {
        return sim.node(name).main(() -> Thread.sleep(1_000_000)).start();
    }
}
