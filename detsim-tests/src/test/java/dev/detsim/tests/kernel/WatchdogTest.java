package dev.detsim.tests.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detsim.StuckError;
import dev.detsim.core.run.RunOptions;
import dev.detsim.core.run.RunResult;
import dev.detsim.core.run.Worlds;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** A thread that never reaches a scheduling point. */
class WatchdogTest {
    @Test
    void itIsGivenUpWithItsStackAndTheNextWorldRuns() {
        AtomicBoolean stop = new AtomicBoolean();
        RunResult stuck = Worlds.run(Runs.watchdog(RunOptions.of(1), Duration.ofMillis(300)), sim -> {
            Thread.currentThread().setName("busy");
            spinHere(stop);
        });
        assertThat(stuck.failure().orElseThrow()).isInstanceOf(StuckError.class)
                .hasMessageContaining("no scheduling point was reached within PT0.3S of real time")
                .hasMessageContaining("busy\n").hasMessageContaining("WatchdogTest.spinHere");
        assertThat(stuck.tainted()).isTrue();
        Runs.passing(2, sim -> Thread.sleep(1_000));
        stop.set(true);
    }

    private static void spinHere(AtomicBoolean stop) {
        long turns = 0;
        while (!stop.get()) {
            turns++;
        }
        assertThat(turns).isPositive();
    }
}
