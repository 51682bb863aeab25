package dev.detsim.tests.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detsim.core.run.RunOptions;
import dev.detsim.core.run.RunResult;
import dev.detsim.core.run.Worlds;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Killed processes leave nothing behind in the JVM, however many there are. */
class KillTest {
    /** Of heap, for each world: less than the smallest thing that one could leak, a thread's continuation. */
    private static final long BYTES_A_WORLD = 512;
    private static final int THREADS = 3;

    @Test
    void heapAndThreadsAreFlatOverAThousandWorlds() {
        assertFlat(1000);
    }

    @Tag("proof")
    @Test
    void heapAndThreadsAreFlatOverTenThousandWorlds() {
        assertFlat(10_000);
    }

    private static void assertFlat(int worlds) {
        run(0, worlds / 10);
        long heap = heap();
        int threads = threads();
        run(worlds / 10, worlds);
        long grown = heap() - heap;
        System.out.println(worlds + " worlds with kills: heap +" + grown + " bytes after the first tenth, threads "
                + threads + " then, " + threads() + " at the end");
        assertThat(grown).isLessThan(worlds * BYTES_A_WORLD);
        assertThat(threads()).isBetween(threads - THREADS, threads + THREADS);
    }

    private static void run(int from, int to) {
        for (int seed = from; seed < to; seed++) {
            RunResult run = Worlds.run(RunOptions.of(seed), Bodies::kills);
            assertThat(run.failure()).isEmpty();
            assertThat(run.tainted()).isFalse();
        }
    }

    private static long heap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static int threads() {
        return ManagementFactory.getThreadMXBean().getThreadCount();
    }
}
