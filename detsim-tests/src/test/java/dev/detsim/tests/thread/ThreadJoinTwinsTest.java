package dev.detsim.tests.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.detsim.tests.twin.Seen;
import dev.detsim.tests.twin.TwinTest;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

/** {@code Thread.join}, and waiting on the thread's own monitor. */
class ThreadJoinTwinsTest {
    @TwinTest
    @Covers("join()")
    void joinWaitsForTheEnd() throws Exception {
        AtomicBoolean ran = new AtomicBoolean();
        Thread t = Thread.ofPlatform().start(() -> {
            sleep(5);
            ran.set(true);
        });
        t.join();
        assertThat(ran.get()).isTrue();
        assertThat(t.isAlive()).isFalse();
    }

    @TwinTest
    @Covers({"join(long)", "join(long, int)", "join(Duration)"})
    void timedJoinGivesUp() throws Exception {
        CountDownLatch latch = new CountDownLatch(1);
        Thread t = Thread.ofPlatform().start(() -> await(latch));
        long start = System.nanoTime();
        t.join(3);
        t.join(2, 500_000);
        assertThat(t.join(Duration.ofMillis(3))).isFalse();
        assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(8_000_000);
        assertThat(t.isAlive()).isTrue();
        latch.countDown();
        assertThat(t.join(Duration.ofMinutes(5))).isTrue();
        t.join(60_000);
        t.join(60_000, 999_999);
        t.join(0);
    }

    @TwinTest
    void timedJoinEndsWithTheThread() throws Exception {
        Thread t = Thread.ofPlatform().start(() -> sleep(2));
        t.join(60_000);
        assertThat(t.getState()).isEqualTo(Thread.State.TERMINATED);
    }

    @TwinTest
    void joinOfAThreadThatWasNotStarted() throws Exception {
        Thread t = new Thread(() -> {});
        t.join();
        t.join(1);
        assertThatThrownBy(() -> t.join(Duration.ZERO)).isInstanceOf(IllegalThreadStateException.class)
                .hasMessage("Thread not started");
    }

    @TwinTest
    void joinRefusesNegativeTimes() {
        Thread t = new Thread(() -> {});
        assertThatThrownBy(() -> t.join(-1)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("timeout value is negative");
        assertThatThrownBy(() -> t.join(0, 1_000_000)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("nanosecond timeout value out of range");
        t.start();
        assertThatThrownBy(() -> t.join(null)).isInstanceOf(NullPointerException.class);
    }

    @TwinTest
    void joinOfAnEndedThreadLooksAtTheClockOnly() throws Exception {
        Thread t = Thread.ofPlatform().start(() -> {});
        t.join();
        assertThat(t.join(Duration.ofSeconds(-1))).isTrue();
        Thread other = Thread.ofPlatform().daemon().start(() -> sleep(60_000));
        assertThat(other.join(Duration.ofSeconds(-1))).isFalse();
        other.interrupt();
    }

    @TwinTest
    void joinIsInterrupted(Seen seen) throws Exception {
        CountDownLatch latch = new CountDownLatch(1);
        Thread t = Thread.ofPlatform().start(() -> await(latch));
        Thread joiner = Thread.ofPlatform().start(() -> {
            try {
                t.join();
            } catch (InterruptedException e) {
                seen.answer(e.getMessage() + " " + Thread.currentThread().isInterrupted());
            }
        });
        Until.state(joiner, Thread.State.WAITING);
        joiner.interrupt();
        joiner.join();
        latch.countDown();
        t.join();
    }

    @TwinTest
    void anInterruptBeforeJoinIsSeenEvenIfTheThreadIsAlive(Seen seen) throws Exception {
        CountDownLatch latch = new CountDownLatch(1);
        Thread t = Thread.ofPlatform().start(() -> await(latch));
        Thread.currentThread().interrupt();
        assertThatThrownBy(t::join).isInstanceOf(InterruptedException.class);
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> t.join(Duration.ofSeconds(1))).isInstanceOf(InterruptedException.class);
        seen.answer(Thread.interrupted());
        latch.countDown();
        t.join();
    }

    @TwinTest
    void anInterruptBeforeJoinOfAnEndedThread(Seen seen) throws Exception {
        Thread t = Thread.ofPlatform().start(() -> {});
        t.join();
        Thread.currentThread().interrupt();
        t.join();
        seen.answer(Thread.interrupted());
    }

    @TwinTest
    void whoWaitsOnTheThreadsMonitorIsWokenByItsEnd() throws Exception {
        CountDownLatch latch = new CountDownLatch(1);
        Thread t = Thread.ofPlatform().start(() -> await(latch));
        synchronized (t) {
            latch.countDown();
            while (t.isAlive()) {
                t.wait();
            }
        }
        assertThat(t.getState()).isEqualTo(Thread.State.TERMINATED);
    }

    @TwinTest
    void severalWaitersOnTheThreadsMonitorAreAllWoken() throws Exception {
        CountDownLatch latch = new CountDownLatch(1);
        Thread t = Thread.ofPlatform().start(() -> await(latch));
        Thread[] waiters = new Thread[5];
        for (int i = 0; i < waiters.length; i++) {
            waiters[i] = Thread.ofPlatform().start(() -> waitFor(t));
        }
        for (Thread w : waiters) {
            Until.state(w, Thread.State.WAITING);
        }
        latch.countDown();
        for (Thread w : waiters) {
            w.join();
        }
        assertThat(t.isAlive()).isFalse();
    }

    @TwinTest
    void aTimedWaitOnTheThreadsMonitorEnds() throws Exception {
        CountDownLatch latch = new CountDownLatch(1);
        Thread t = Thread.ofPlatform().start(() -> await(latch));
        synchronized (t) {
            t.wait(2);
        }
        assertThat(t.isAlive()).isTrue();
        latch.countDown();
        t.join();
    }

    @TwinTest
    void aThreadWhoseMonitorIsHeldCannotBeJoinedYet() throws Exception {
        Thread t = Thread.ofPlatform().start(() -> {});
        AtomicBoolean released = new AtomicBoolean();
        Thread joiner;
        synchronized (t) {
            joiner = Thread.ofPlatform().start(() -> {
                waitFor(t);
                assertThat(released.get()).isTrue();
            });
            Until.state(joiner, Thread.State.BLOCKED);
            released.set(true);
        }
        joiner.join();
    }

    @TwinTest
    void aThreadCanNotifyItsOwnMonitor() throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        AtomicBoolean notified = new AtomicBoolean();
        Thread t = new Thread(() -> {
            synchronized (Thread.currentThread()) {
                notified.set(true);
                Thread.currentThread().notifyAll();
            }
            await(done);
        });
        synchronized (t) {
            t.start();
            while (!notified.get()) {
                t.wait();
            }
        }
        assertThat(t.isAlive()).isTrue();
        done.countDown();
        t.join();
    }

    private static void waitFor(Thread t) {
        try {
            synchronized (t) {
                while (t.isAlive()) {
                    t.wait();
                }
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
