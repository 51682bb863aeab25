package dev.detsim.tests.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detsim.tests.thread.Until;
import dev.detsim.tests.twin.Seen;
import dev.detsim.tests.twin.TwinTest;
import java.util.ArrayList;
import java.util.List;

/** {@code synchronized}: exclusion, reentrancy, contention. */
class SynchronizedTwinsTest {
    @TwinTest
    void onlyOneIsInside(Seen seen) throws Exception {
        Counter counter = new Counter();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            threads.add(Thread.ofPlatform().start(() -> {
                for (int k = 0; k < 20; k++) {
                    counter.increment();
                }
            }));
        }
        for (Thread t : threads) {
            t.join();
        }
        seen.answer(counter.value);
        seen.answer(counter.most);
    }

    @TwinTest
    void virtualThreadsExcludeEachOtherToo(Seen seen) throws Exception {
        Counter counter = new Counter();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Thread.Builder builder = i % 2 == 0 ? Thread.ofVirtual() : Thread.ofPlatform();
            threads.add(builder.start(() -> {
                for (int k = 0; k < 10; k++) {
                    counter.increment();
                }
            }));
        }
        for (Thread t : threads) {
            t.join();
        }
        seen.answer(counter.value);
        seen.answer(counter.most);
    }

    /** Yields inside its lock, so that others come to the monitor meanwhile. */
    private static final class Counter {
        int value;
        int inside;
        int most;

        synchronized void increment() {
            inside++;
            most = Math.max(most, inside);
            int before = value;
            Thread.yield();
            value = before + 1;
            inside--;
        }
    }

    @TwinTest
    void aMonitorIsReentrant(Seen seen) throws Exception {
        Object lock = new Object();
        seen.answer(depth(lock, 20));
        Thread t = Thread.ofPlatform().start(() -> seen.answer(depth(lock, 3)));
        t.join();
    }

    private static int depth(Object lock, int n) {
        synchronized (lock) {
            return n == 0 ? 0 : 1 + depth(lock, n - 1);
        }
    }

    @TwinTest
    void theHolderMaySleepAndBlockInside(Seen seen) throws Exception {
        Object lock = new Object();
        Thread holder = Thread.ofPlatform().start(() -> {
            synchronized (lock) {
                sleep(3);
                seen.answer("holder");
            }
        });
        Until.state(holder, Thread.State.TIMED_WAITING);
        synchronized (lock) {
            seen.answer("second");
        }
        holder.join();
    }

    @TwinTest
    void contendersAreBlockedUntilTheyEnter() throws Exception {
        Object lock = new Object();
        List<Thread> threads = new ArrayList<>();
        int[] entered = new int[1];
        synchronized (lock) {
            for (int i = 0; i < 5; i++) {
                threads.add(Thread.ofPlatform().start(() -> {
                    synchronized (lock) {
                        entered[0]++;
                    }
                }));
            }
            for (Thread t : threads) {
                Until.state(t, Thread.State.BLOCKED);
            }
            assertThat(entered[0]).isZero();
        }
        for (Thread t : threads) {
            t.join();
        }
        assertThat(entered[0]).isEqualTo(5);
    }

    @TwinTest
    void anExceptionReleasesTheMonitor(Seen seen) throws Exception {
        Object lock = new Object();
        try {
            synchronized (lock) {
                throw new IllegalStateException("inside");
            }
        } catch (IllegalStateException e) {
            seen.answer(Thread.holdsLock(lock));
        }
        Thread t = Thread.ofPlatform().start(() -> {
            synchronized (lock) {
                seen.answer("entered");
            }
        });
        t.join();
    }

    @TwinTest
    void staticMethodsLockTheClass(Seen seen) throws Exception {
        seen.answer(holdsClass());
        Thread t;
        synchronized (SynchronizedTwinsTest.class) {
            t = Thread.ofPlatform().start(SynchronizedTwinsTest::holdsClass);
            Until.state(t, Thread.State.BLOCKED);
        }
        t.join();
    }

    private static synchronized boolean holdsClass() {
        return Thread.holdsLock(SynchronizedTwinsTest.class);
    }

    @TwinTest
    void locksInOneOrderDoNotDeadlock(Seen seen) throws Exception {
        Object[] locks = {new Object(), new Object(), new Object()};
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            threads.add(Thread.ofPlatform().start(() -> {
                synchronized (locks[0]) {
                    Thread.yield();
                    synchronized (locks[1]) {
                        sleep(0);
                        synchronized (locks[2]) {
                            seen.answer("in");
                        }
                    }
                }
            }));
        }
        for (Thread t : threads) {
            t.join();
        }
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
