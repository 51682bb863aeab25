package dev.detsim.tests.time;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detsim.Detsim;
import dev.detsim.tests.twin.Seen;
import dev.detsim.tests.twin.TwinTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.Date;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Clocks advance with what waits: at least as far on the real JDK; as far, and not further, in a world. */
class ClockTwinTest {
    /** What a step, a switch and the reads around a wait may take in a world. */
    private static final long STEPS = 20_000;

    @TwinTest
    void nanoTimeAdvancesWithSleep() throws Exception {
        advances(System::nanoTime, 5_000_000, () -> Thread.sleep(5));
        advances(System::nanoTime, 2_500_000, () -> Thread.sleep(Duration.ofNanos(2_500_000)));
        advances(System::nanoTime, 3_000_000, () -> TimeUnit.MILLISECONDS.sleep(3));
    }

    @TwinTest
    void nanoTimeAdvancesWithTimedWaits() throws Exception {
        Object monitor = new Object();
        advances(System::nanoTime, 4_000_000, () -> {
            synchronized (monitor) {
                monitor.wait(4);
            }
        });
        advances(System::nanoTime, 3_000_000, () -> new CountDownLatch(1).await(3, TimeUnit.MILLISECONDS));
        CountDownLatch stop = new CountDownLatch(1);
        Thread thread = Thread.ofVirtual().start(() -> await(stop));
        advances(System::nanoTime, 2_000_000, () -> thread.join(2));
        stop.countDown();
        thread.join();
    }

    @TwinTest
    void wallClockAdvancesWithSleep() throws Exception {
        advances(ClockTwinTest::instantNanos, 5_000_000, () -> Thread.sleep(5));
        advances(() -> nanos(Clock.systemUTC().instant()), 2_000_000, () -> Thread.sleep(2));
        advances(() -> nanos(LocalDateTime.now(ZoneOffset.UTC).toInstant(ZoneOffset.UTC)), 2_000_000,
                () -> Thread.sleep(2));
    }

    @TwinTest
    void millisecondsAreThoseOfTheInstant() throws Exception {
        for (int i = 0; i < 5; i++) {
            long before = Instant.now().toEpochMilli();
            long millis = System.currentTimeMillis();
            long date = new Date().getTime();
            long calendar = Calendar.getInstance().getTimeInMillis();
            long clock = Clock.systemDefaultZone().millis();
            long after = Instant.now().toEpochMilli();
            assertThat(new long[] {before, millis, date, calendar, clock, after}).isSorted();
            Thread.sleep(1);
        }
    }

    @TwinTest
    void bothClocksAdvanceAlike(Seen seen) throws Exception {
        long nanos = System.nanoTime();
        long wall = instantNanos();
        Thread.sleep(20);
        long elapsed = instantNanos() - wall;
        long elapsedNanos = System.nanoTime() - nanos;
        if (inWorld()) {
            assertThat(elapsedNanos - elapsed).isBetween(0L, STEPS);
        }
        seen.note(elapsed);
        seen.note(Instant.now());
    }

    @TwinTest
    void clockIsMonotonicAndEndsBusyLoops() throws Exception {
        long deadline = System.nanoTime() + 50_000;
        long last = Long.MIN_VALUE;
        for (long now = System.nanoTime(); now < deadline; now = System.nanoTime()) {
            assertThat(now >= last).isTrue();
            last = now;
        }
        long until = System.currentTimeMillis() + 1;
        while (System.currentTimeMillis() < until) {
            Thread.onSpinWait();
        }
    }

    @TwinTest
    void threadsSeeOneClock() throws Exception {
        long[] other = new long[1];
        long before = System.nanoTime();
        Thread thread = Thread.ofPlatform().start(() -> other[0] = System.nanoTime());
        thread.join();
        assertThat(new long[] {before, other[0], System.nanoTime()}).isSorted();
    }

    @TwinTest
    void hoursPassAtOnceInAWorld() throws Exception {
        if (inWorld()) {
            advances(System::nanoTime, TimeUnit.MINUTES.toNanos(9), () -> Thread.sleep(Duration.ofMinutes(9)));
        }
    }

    @FunctionalInterface
    private interface Wait {
        void run() throws Exception;
    }

    private static void advances(LongSupplier clock, long nanos, Wait wait) throws Exception {
        long before = clock.getAsLong();
        wait.run();
        long elapsed = clock.getAsLong() - before;
        if (inWorld()) {
            assertThat(elapsed).isBetween(nanos, nanos + STEPS);
        } else {
            // The wall clock of a real machine may be slewed while it is read.
            assertThat(elapsed).isGreaterThanOrEqualTo(nanos - nanos / 10);
        }
    }

    private static boolean inWorld() {
        return !Detsim.where().isEmpty();
    }

    private static long instantNanos() {
        return nanos(Instant.now());
    }

    private static long nanos(Instant instant) {
        return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), 1_000_000_000L), instant.getNano());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
