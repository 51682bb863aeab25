package dev.detsim.tests.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detsim.DeadlockError;
import dev.detsim.Node;
import dev.detsim.core.run.RunOptions;
import dev.detsim.core.run.RunResult;
import dev.detsim.core.run.Worlds;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Test;

/** A kill unwinds the threads of a process: locks become free, and nothing else happens. */
class KillTest {
    @Test
    void aHeldMonitorBecomesFree() {
        for (long seed = 0; seed < 10; seed++) {
            Object lock = new Object();
            Runs.passing(seed, sim -> {
                Node n = sim.node("n").main(() -> {
                    synchronized (lock) {
                        Thread.sleep(600_000);
                    }
                }).start();
                Thread.sleep(10);
                n.kill();
                synchronized (lock) {
                    assertThat(n.isRunning()).isFalse();
                }
            });
        }
    }

    @Test
    void aHeldLockBecomesFreeByItsFinallyBlock() {
        ReentrantLock lock = new ReentrantLock();
        Runs.passing(1, sim -> {
            Node n = sim.node("n").main(() -> {
                lock.lock();
                try {
                    LockSupport.park();
                } finally {
                    lock.unlock();
                }
            }).start();
            Thread.sleep(10);
            assertThat(lock.isLocked()).isTrue();
            n.kill();
            assertThat(lock.isLocked()).isFalse();
        });
    }

    @Test
    void threadsThatWaitForALockOrMonitorEnd() {
        ReentrantLock lock = new ReentrantLock();
        Object monitor = new Object();
        Runs.passing(2, sim -> {
            lock.lock();
            Node n;
            synchronized (monitor) {
                n = sim.node("n").main(() -> {
                    for (int i = 0; i < 3; i++) {
                        new Thread(lock::lock).start();
                        new Thread(() -> enter(monitor)).start();
                    }
                }).start();
                Thread.sleep(10);
                n.kill();
            }
            Thread.sleep(10);
            assertThat(lock.hasQueuedThreads()).isFalse();
            lock.unlock();
            assertThat(lock.tryLock()).isTrue();
            synchronized (monitor) {
                assertThat(n.isRunning()).isFalse();
            }
        });
    }

    private static void enter(Object monitor) {
        synchronized (monitor) {
            throw new AssertionError("a dead thread has entered");
        }
    }

    @Test
    void theDeadHaveNoEffect() {
        List<String> effects = new ArrayList<>();
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true));
        try {
            dieWithEffects(effects);
        } finally {
            System.setOut(before);
        }
        assertThat(effects).containsExactly("took true", "file false");
        assertThat(printed.toString()).isEqualToIgnoringNewLines("printed by a living thread");
    }

    private static void dieWithEffects(List<String> effects) {
        Runs.passing(3, sim -> {
            Node n = sim.node("n").main(() -> {
                try {
                    System.out.println("printed by a living thread");
                    Thread.sleep(600_000);
                } finally {
                    System.out.println("printed by a dead thread");
                    tryTo(effects, "write", () -> Files.writeString(Path.of("dead"), "x"));
                    tryTo(effects, "start", () -> new Thread(() -> effects.add("child")).start());
                    tryTo(effects, "sleep", () -> Thread.sleep(1));
                }
            }).start();
            Thread.sleep(10);
            long before = sim.now().toNanos();
            n.kill();
            effects.add("took " + (sim.now().toNanos() - before < 1_000_000));
            n.main(() -> effects.add("file " + Files.exists(Path.of("dead")))).start();
            Thread.sleep(10);
        });
    }

    private interface Effect {
        void run() throws Exception;
    }

    private static void tryTo(List<String> effects, String name, Effect effect) {
        try {
            effect.run();
            effects.add(name);
        } catch (Exception e) {
            effects.add(name + " failed with " + e);
        } catch (Error e) {
            assertThat(e.getClass().getSimpleName()).isEqualTo("ProcessKilled");
        }
    }

    @Test
    void aThreadThatSwallowsTheErrorIsGivenUpAndReported() {
        RunResult r = Worlds.run(RunOptions.of(4), sim -> {
            Node n = sim.node("n").main(KillTest::neverGiveUp).start();
            Thread.sleep(10);
            n.kill();
            assertThat(n.isRunning()).isFalse();
        });
        assertThat(r.failure()).isEmpty();
        assertThat(r.tainted()).isTrue();
        assertThat(r.leftovers()).singleElement().satisfies(left -> {
            assertThat(left.thread()).isEqualTo("n/main");
            assertThat(left.state()).contains("at dev.detsim.tests.kernel.KillTest.neverGiveUp(KillTest.java:");
        });
        Runs.passing(5, sim -> Thread.sleep(10));
    }

    private static void neverGiveUp() {
        int swallowed = 0;
        while (swallowed >= 0) {
            try {
                Thread.sleep(1);
            } catch (Throwable e) {
                swallowed++;
            }
        }
    }

    @Test
    void aPinnedThreadIsKilledToo() {
        RunResult r = Runs.passing(6, sim -> {
            Node n = sim.node("n").main(() -> {
                assertThat(Pinned.VALUE).isNull();
            }).start();
            Thread.sleep(10);
            n.kill();
            assertThat(n.isRunning()).isFalse();
        });
        assertThat(r.steps()).isPositive();
    }

    /** Parks for ever while it is initialised. */
    private static final class Pinned {
        static final Object VALUE = parked();

        private static Object parked() {
            LockSupport.park();
            return null;
        }
    }

    @Test
    void theEndOfAWorldIsAKillOfAllThatIsLeft() {
        Object lock = new Object();
        for (long seed = 0; seed < 5; seed++) {
            Runs.passing(seed, sim -> {
                for (int i = 0; i < 5; i++) {
                    Thread.ofPlatform().start(() -> {
                        synchronized (lock) {
                            LockSupport.park();
                        }
                    });
                }
                Thread.sleep(1);
            });
        }
        synchronized (lock) {
            assertThat(Thread.holdsLock(lock)).isTrue();
        }
    }

    @Test
    void aDeadlockIsUnwoundToo() {
        Object lock = new Object();
        RunResult r = Worlds.run(RunOptions.of(7), sim -> {
            synchronized (lock) {
                lock.wait();
            }
        });
        assertThat(r.failure().orElseThrow()).isInstanceOf(DeadlockError.class);
        assertThat(r.tainted()).isFalse();
        synchronized (lock) {
            assertThat(Thread.holdsLock(lock)).isTrue();
        }
    }

    @Test
    void aThousandWorldsWithKillsLeaveNoThreads() {
        for (long seed = 0; seed < 20; seed++) {
            killing(seed);
        }
        int before = ManagementFactory.getThreadMXBean().getThreadCount();
        for (long seed = 20; seed < 1_020; seed++) {
            killing(seed);
        }
        // Carriers of the last worlds may still be on their way out.
        assertThat(ManagementFactory.getThreadMXBean().getThreadCount()).isLessThan(before + 8);
    }

    private static void killing(long seed) {
        Runs.passing(seed, sim -> {
            Object lock = new Object();
            Node n = sim.node("n").main(() -> {
                for (int i = 0; i < 3; i++) {
                    Thread.ofVirtual().start(() -> {
                        synchronized (lock) {
                            LockSupport.park();
                        }
                    });
                }
                synchronized (Thread.currentThread()) {
                    Thread.currentThread().wait();
                }
            }).start();
            Thread.sleep(5);
            n.restart();
            Thread.sleep(5);
            n.kill();
        });
    }
}
