package dev.detsim.tests.net;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detsim.core.run.RunOptions;
import dev.detsim.core.run.RunResult;
import dev.detsim.core.run.Worlds;
import dev.detsim.tests.net.SocketTwins.Twin;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The twins in worlds: the same assertions hold for every schedule, and a seed has one hash. */
class SimulatedSocketTwinsTest {
    private static final int SEEDS = 10;

    @TestFactory
    Stream<DynamicTest> simulated() {
        return SocketTwins.all().entrySet().stream()
                .map(twin -> DynamicTest.dynamicTest(twin.getKey(), () -> sweep(twin.getValue())));
    }

    private static void sweep(Twin twin) {
        for (int seed = 0; seed < SEEDS; seed++) {
            RunResult first = Worlds.run(RunOptions.of(seed), sim -> twin.run());
            assertThat(first.failure()).as("seed %d", seed).isEmpty();
            RunResult second = Worlds.run(RunOptions.of(seed), sim -> twin.run());
            assertThat(second.hash()).as("hash of seed %d", seed).isEqualTo(first.hash());
        }
    }
}
