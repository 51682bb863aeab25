package dev.detsim.tests.random;

import dev.detsim.core.run.RunOptions;
import dev.detsim.core.run.Worlds;
import java.util.concurrent.Callable;

/** A world that is run for the value that it computes. */
final class World {
    private World() {
    }

    /** What {@code body} returns in the world of a seed. */
    static String value(long seed, Callable<?> body) {
        String[] value = new String[1];
        Worlds.run(RunOptions.of(seed), sim -> value[0] = String.valueOf(body.call())).failure().ifPresent(e -> {
            throw new AssertionError("seed [" + seed + "]: " + e, e);
        });
        return value[0];
    }
}
