package dev.detsim.tests.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.detsim.tests.twin.Seen;
import dev.detsim.tests.twin.TwinTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** {@code Thread.sleep}. */
class ThreadSleepTwinsTest {
    @TwinTest
    @Covers({"sleep(long)", "sleep(long, int)", "sleep(Duration)"})
    void sleepTakesAtLeastItsTime() throws Exception {
        long start = System.nanoTime();
        Thread.sleep(4);
        assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(4_000_000);
        Thread.sleep(2, 500_000);
        assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(6_500_000);
        Thread.sleep(Duration.ofNanos(2_000_001));
        assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(8_500_001);
    }

    @TwinTest
    void sleepOfNothingReturns() throws Exception {
        Thread.sleep(0);
        Thread.sleep(0, 0);
        Thread.sleep(Duration.ZERO);
        Thread.sleep(Duration.ofSeconds(-5));
    }

    @TwinTest
    void sleepRefusesNegativeTimes() {
        assertThatThrownBy(() -> Thread.sleep(-1)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("timeout value is negative");
        assertThatThrownBy(() -> Thread.sleep(1, -1)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("nanosecond timeout value out of range");
        assertThatThrownBy(() -> Thread.sleep(null)).isInstanceOf(NullPointerException.class);
    }

    @TwinTest
    void sleepIsInterrupted(Seen seen) throws Exception {
        Thread t = Thread.ofPlatform().start(() -> {
            try {
                Thread.sleep(600_000);
            } catch (InterruptedException e) {
                seen.answer(e.getMessage() + " " + Thread.currentThread().isInterrupted());
            }
        });
        Until.state(t, Thread.State.TIMED_WAITING);
        t.interrupt();
        t.join();
    }

    @TwinTest
    void anInterruptBeforeSleepIsSeen(Seen seen) throws Exception {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> Thread.sleep(60_000)).isInstanceOf(InterruptedException.class)
                .hasMessage("sleep interrupted");
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> Thread.sleep(0)).isInstanceOf(InterruptedException.class);
        Thread.currentThread().interrupt();
        Thread.sleep(Duration.ofSeconds(-1));
        seen.answer(Thread.interrupted());
    }

    @TwinTest
    void sleepersWakeInTheOrderOfTheirTimes(Seen seen) throws Exception {
        List<Integer> order = Collections.synchronizedList(new ArrayList<>());
        Thread[] sleepers = new Thread[3];
        for (int i = 0; i < sleepers.length; i++) {
            int n = i;
            sleepers[i] = Thread.ofPlatform().start(() -> {
                try {
                    Thread.sleep(150 - 50 * n);
                } catch (InterruptedException e) {
                    throw new AssertionError(e);
                }
                order.add(n);
            });
        }
        for (Thread t : sleepers) {
            t.join();
        }
        seen.answer(order);
    }

    @TwinTest
    void aVeryLongSleepIsAccepted() throws Exception {
        Thread t = Thread.ofPlatform().start(() -> {
            assertThatThrownBy(() -> Thread.sleep(Long.MAX_VALUE)).isInstanceOf(InterruptedException.class);
            assertThatThrownBy(() -> Thread.sleep(Duration.ofSeconds(Long.MAX_VALUE)))
                    .isInstanceOf(InterruptedException.class);
        });
        Until.state(t, Thread.State.TIMED_WAITING);
        t.interrupt();
        Until.state(t, Thread.State.TIMED_WAITING);
        while (t.isAlive()) {
            t.interrupt();
            t.join(1);
        }
    }
}
