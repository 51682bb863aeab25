package dev.detsim.tests.statics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detsim.DeadlockError;
import dev.detsim.core.run.RunOptions;
import dev.detsim.core.run.RunResult;
import dev.detsim.core.run.Worlds;
import org.junit.jupiter.api.Test;

/** An initialiser of a process is ordinary code: it pins no carrier, whatever it waits for. */
class InitializerWaitTest {
    static final class OnMonitor {
        static int value;

        static {
            Object monitor = new Object();
            Thread other = new Thread(() -> {
                synchronized (monitor) {
                    monitor.notifyAll();
                }
            });
            synchronized (monitor) {
                other.start();
                await(monitor);
            }
            value = 3;
        }
    }

    static void await(Object monitor) {
        try {
            monitor.wait();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void anInitializerWaitsOnAMonitor() {
        RunResult result = Worlds.run(RunOptions.of(1), sim -> assertThat(OnMonitor.value).isEqualTo(3));
        assertThat(result.failure()).isEmpty();
    }

    static final class Circular {
        static int value = 1;

        static {
            Thread thread = new Thread(() -> value++, "circular");
            thread.start();
            join(thread);
        }
    }

    static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aCircleOfThreadAndInitializerIsADeadlock() {
        RunResult result = Worlds.run(RunOptions.of(1), sim -> assertThat(Circular.value).isPositive());
        assertThat(result.failure().orElseThrow()).isInstanceOf(DeadlockError.class)
                .hasMessageContaining("circular").hasMessageContaining("Circular$$Statics");
        assertThat(result.tainted()).isFalse();
    }

    static final class Parking {
        static int value = 1;

        static {
            java.util.concurrent.locks.LockSupport.park();
            value = 2;
        }
    }

    @Test
    void aProcessIsKilledWithinAnInitializer() {
        RunResult result = Worlds.run(RunOptions.of(1), sim -> {
            var node = sim.node("n").main(() -> assertThat(Parking.value).isEqualTo(2)).start();
            Thread.sleep(10);
            node.kill();
            assertThat(node.isRunning()).isFalse();
        });
        assertThat(result.failure()).isEmpty();
        assertThat(result.tainted()).isFalse();
    }
}
