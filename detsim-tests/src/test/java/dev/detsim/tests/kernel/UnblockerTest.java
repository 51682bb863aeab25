package dev.detsim.tests.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detsim.core.monitor.Unblocker;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Virtual threads outside of worlds go on when their monitor becomes free: while worlds run, and after the last. */
class UnblockerTest {
    @Test
    void theJvmHasItsThreadBackAfterTheLastWorld() throws Exception {
        Runs.passing(1, sim -> assertThat(Unblocker.isCaptured()).isTrue());
        while (Unblocker.isCaptured()) {
            Thread.sleep(10);
        }
        contend();
        Runs.passing(2, sim -> assertThat(Unblocker.isCaptured()).isTrue());
    }

    @Test
    void threadsOutsideAreServedWhileAWorldRuns() throws Exception {
        AtomicBoolean stop = new AtomicBoolean();
        Thread worlds = Thread.ofPlatform().start(() -> {
            for (long seed = 0; !stop.get(); seed++) {
                Runs.passing(seed, sim -> contend());
            }
        });
        try {
            for (int i = 0; i < 20; i++) {
                contend();
            }
        } finally {
            stop.set(true);
            worlds.join();
        }
    }

    private static void contend() throws InterruptedException {
        int[] count = new int[1];
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            threads.add(Thread.ofVirtual().start(() -> {
                synchronized (count) {
                    Thread.yield();
                    count[0]++;
                }
            }));
        }
        for (Thread t : threads) {
            t.join();
        }
        assertThat(count[0]).isEqualTo(20);
    }
}
