package dev.detsim.tests.readme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detsim.junit.Simulation;
import java.util.concurrent.locks.ReentrantLock;

/** The failure that the README shows: no test by its name, {@link ReadmeTest} runs it. */
class LostUpdate {
    private final ReentrantLock lock = new ReentrantLock();
    private int balance;

    @Simulation(seeds = 100)
    void bothDepositsCount() throws Exception {
        var one = new Thread(this::deposit, "one");
        var two = new Thread(this::deposit, "two");
        one.start();
        two.start();
        one.join();
        two.join();
        assertThat(balance).isEqualTo(2);
    }

    private void deposit() {
        int read = read();
        write(read + 1);
    }

    private int read() {
        lock.lock();
        try {
            return balance;
        } finally {
            lock.unlock();
        }
    }

    private void write(int value) {
        lock.lock();
        try {
            balance = value;
        } finally {
            lock.unlock();
        }
    }
}
