package dev.detsim.tests.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detsim.DeadlockError;
import dev.detsim.SimBody;
import dev.detsim.TimeLimitError;
import dev.detsim.core.run.Leftover;
import dev.detsim.core.run.RunOptions;
import dev.detsim.core.run.RunResult;
import dev.detsim.core.run.Worlds;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Test;

/** What is said of a world that cannot go on. */
class DeadlockReportTest {
    private static final SimBody MONITORS = sim -> {
        Object first = new Object();
        Object second = new Object();
        CountDownLatch both = new CountDownLatch(2);
        Thread a = new Thread(() -> nested(first, second, both), "alice");
        Thread b = new Thread(() -> nested(second, first, both), "bob");
        a.start();
        b.start();
        a.join();
    };

    private static void nested(Object outer, Object inner, CountDownLatch both) {
        synchronized (outer) {
            both.countDown();
            await(both);
            synchronized (inner) {
                inner.notifyAll();
            }
        }
    }

    @Test
    void aCycleOfMonitorsIsReportedWithItsOwners() {
        Throwable failure = Runs.failing(1, MONITORS);
        assertThat(failure).isInstanceOf(DeadlockError.class)
                .hasMessageStartingWith("deadlock: no thread is ready and no timer is pending\n")
                .hasMessageContaining("test/alice BLOCKED\n    waits for java.lang.Object, owned by test/bob\n")
                .hasMessageContaining("test/bob BLOCKED\n    waits for java.lang.Object, owned by test/alice\n")
                .hasMessageContaining("DeadlockReportTest.nested(DeadlockReportTest.java:");
        assertThat(failure.getMessage()).doesNotContain("java.lang.VirtualThread.", "DetsimScheduling");
    }

    @Test
    void theReportIsAPropertyOfTheSeed() {
        for (long seed = 0; seed < 5; seed++) {
            RunResult first = Worlds.run(RunOptions.of(seed), MONITORS);
            RunResult second = Worlds.run(RunOptions.of(seed), MONITORS);
            assertThat(first.failure().orElseThrow()).hasMessage(second.failure().orElseThrow().getMessage());
            assertThat(first.hash()).isEqualTo(second.hash());
        }
    }

    /** Nothing can be thrown out of an entry into a monitor: the two threads stay, and the result says so. */
    @Test
    void aCycleOfMonitorsCannotBeUnwound() {
        List<Leftover> left = Worlds.run(RunOptions.of(0), MONITORS).leftovers();
        assertThat(left).extracting(Leftover::thread).containsExactlyInAnyOrder("test/alice", "test/bob");
        assertThat(left).extracting(Leftover::state).anySatisfy(state -> assertThat(state)
                .startsWith("BLOCKED\n    waits for java.lang.Object, owned by test/bob\n    holds java.lang.Object\n")
                .contains("at dev.detsim.tests.kernel.DeadlockReportTest.nested(DeadlockReportTest.java:"));
    }

    @Test
    void aCycleOfLocksIsReportedWithItsOwners() {
        assertThat(Runs.failing(2, sim -> {
            ReentrantLock first = new ReentrantLock();
            ReentrantLock second = new ReentrantLock();
            CountDownLatch both = new CountDownLatch(2);
            Thread a = new Thread(() -> nested(first, second, both), "alice");
            Thread b = Thread.ofVirtual().name("bob").unstarted(() -> nested(second, first, both));
            a.start();
            b.start();
            b.join();
        })).isInstanceOf(DeadlockError.class)
                .hasMessageContaining(
                        "test/alice WAITING\n    waits for java.util.concurrent.locks.ReentrantLock$NonfairSync,"
                                + " owned by test/bob\n")
                .hasMessageContaining("test/bob (virtual) WAITING\n"
                        + "    waits for java.util.concurrent.locks.ReentrantLock$NonfairSync, owned by test/alice\n");
    }

    private static void nested(ReentrantLock outer, ReentrantLock inner, CountDownLatch both) {
        outer.lock();
        both.countDown();
        await(both);
        inner.lock();
    }

    @Test
    void aThreadThatNobodyWakesIsReported() {
        assertThat(Runs.failing(3, sim -> LockSupport.park("blocker"))).isInstanceOf(DeadlockError.class)
                .hasMessageContaining("WAITING\n    waits for java.lang.String\n");
    }

    @Test
    void theTimeLimitIsVirtual() {
        RunResult r = Worlds.run(Runs.limited(4, Duration.ofSeconds(5)), sim -> {
            Thread.currentThread().setName("sleeper");
            while (true) {
                Thread.sleep(1_000);
            }
        });
        assertThat(r.failure().orElseThrow()).isInstanceOf(TimeLimitError.class)
                .hasMessageStartingWith("the time limit of PT5S (virtual time) is over\ntest/sleeper RUNNABLE\n");
        assertThat(r.tainted()).isFalse();
        assertThat(r.nanos()).isBetween(5_000_000_000L, 6_000_000_000L);
    }

    @Test
    void aLoopThatOnlyYieldsOrSpinsMeetsTheTimeLimit() {
        for (Runnable turn : new Runnable[] {Thread::yield, Thread::onSpinWait}) {
            RunResult r = Worlds.run(Runs.limited(5, Duration.ofMillis(500)), sim -> {
                while (true) {
                    turn.run();
                }
            });
            assertThat(r.failure().orElseThrow()).isInstanceOf(TimeLimitError.class);
            assertThat(r.tainted()).isFalse();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
