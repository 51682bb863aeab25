package dev.detsim.tests.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who runs next is any ready thread, equally likely. */
class FairnessTest {
    private static final int SEEDS = 60;
    private static final int TURNS = 20;

    @Test
    void threadsThatYieldTakeEqualTurns() {
        int[] firsts = new int[3];
        Set<String> orders = new HashSet<>();
        for (long seed = 0; seed < SEEDS; seed++) {
            List<Integer> order = new ArrayList<>();
            Runs.passing(seed, sim -> {
                Thread[] threads = new Thread[firsts.length];
                for (int i = 0; i < threads.length; i++) {
                    int n = i;
                    threads[i] = new Thread(() -> yieldAndNote(order, n));
                }
                for (Thread t : threads) {
                    t.start();
                }
                for (Thread t : threads) {
                    t.join();
                }
            });
            firsts[order.get(order.size() / 2)]++;
            orders.add(order.toString());
        }
        assertThat(orders).hasSizeGreaterThan(SEEDS - 5);
        // A third of 60 is 20; three sigma of the binomial distribution are 11.
        assertThat(firsts).satisfies(counts -> {
            for (int n : counts) {
                assertThat(n).isBetween(9, 31);
            }
        });
    }

    private static void yieldAndNote(List<Integer> order, int n) {
        for (int k = 0; k < TURNS; k++) {
            order.add(n);
            Thread.yield();
        }
    }
}
