package dev.detsim.tests.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.detsim.tests.thread.Until;
import dev.detsim.tests.twin.Seen;
import dev.detsim.tests.twin.TwinTest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.IntSupplier;

/** {@code Object.wait}, {@code notify} and {@code notifyAll}. */
class WaitNotifyTwinsTest {
    @TwinTest
    void theMonitorMustBeHeld() {
        Object lock = new Object();
        assertThatThrownBy(lock::wait).isInstanceOf(IllegalMonitorStateException.class)
                .hasMessage("current thread is not owner");
        assertThatThrownBy(() -> lock.wait(1)).isInstanceOf(IllegalMonitorStateException.class);
        assertThatThrownBy(lock::notify).isInstanceOf(IllegalMonitorStateException.class)
                .hasMessage("current thread is not owner");
        assertThatThrownBy(lock::notifyAll).isInstanceOf(IllegalMonitorStateException.class)
                .hasMessage("current thread is not owner");
        synchronized (new Object()) {
            assertThatThrownBy(lock::notify).isInstanceOf(IllegalMonitorStateException.class);
        }
    }

    /** A method reference holds its receiver as what it is, not as an {@code Object}. */
    @TwinTest
    void whatMethodReferencesHoldMayHaveAnyType(Seen seen) {
        List<String> lock = new ArrayList<>();
        Runnable[] calls = {lock::notify, lock::notifyAll, String.class::notify};
        synchronized (lock) {
            calls[0].run();
            calls[1].run();
        }
        assertThatThrownBy(calls[2]::run).isInstanceOf(IllegalMonitorStateException.class);
        Queue<String> queue = new ArrayDeque<>(List.of("one"));
        IntSupplier hash = queue::hashCode;
        seen.answer(hash.getAsInt() == queue.hashCode());
    }

    @TwinTest
    void waitRefusesNegativeTimes() {
        Object lock = new Object();
        synchronized (lock) {
            assertThatThrownBy(() -> lock.wait(-1)).isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("timeout value is negative");
            assertThatThrownBy(() -> lock.wait(1, 1_000_000)).isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("nanosecond timeout value out of range");
        }
    }

    @TwinTest
    void aTimedWaitTakesItsTime() throws Exception {
        Object lock = new Object();
        long start = System.nanoTime();
        synchronized (lock) {
            lock.wait(3);
            lock.wait(1, 500_000);
            assertThat(Thread.holdsLock(lock)).isTrue();
        }
        assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(5_000_000);
    }

    @TwinTest
    void aTimedWaitIsNotified(Seen seen) throws Exception {
        Waiters waiters = new Waiters(1, 600_000);
        waiters.notifyOne();
        waiters.awaitWoken(1);
        seen.answer(waiters.left());
    }

    @TwinTest
    void notifyWakesOneAndNotifyAllTheRest(Seen seen) throws Exception {
        Waiters waiters = new Waiters(5, 0);
        waiters.notifyOne();
        waiters.awaitWoken(1);
        seen.answer(waiters.left());
        waiters.notifyOne();
        waiters.awaitWoken(2);
        seen.answer(waiters.left());
        synchronized (waiters) {
            waiters.notifyAll();
        }
        waiters.awaitWoken(5);
        seen.answer(waiters.left());
    }

    @TwinTest
    void whoIsWokenGoesOnOnlyWhenTheMonitorIsFree(Seen seen) throws Exception {
        Waiters waiters = new Waiters(2, 0);
        synchronized (waiters) {
            waiters.notifyAll();
            Thread.sleep(2);
            seen.answer(waiters.woken);
            for (Thread t : waiters.threads) {
                seen.answer(t.getState());
            }
        }
        waiters.awaitWoken(2);
    }

    @TwinTest
    void aNotificationThatNobodyWaitsForIsLost() throws Exception {
        Object lock = new Object();
        long start = System.nanoTime();
        synchronized (lock) {
            lock.notify();
            lock.notifyAll();
            lock.wait(2);
        }
        assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(2_000_000);
    }

    @TwinTest
    void waitReleasesAllHolds(Seen seen) throws Exception {
        Object lock = new Object();
        Thread t = Thread.ofPlatform().start(() -> {
            synchronized (lock) {
                synchronized (lock) {
                    waitOn(lock);
                    seen.answer(Thread.holdsLock(lock));
                }
                seen.answer(Thread.holdsLock(lock));
            }
            seen.answer(Thread.holdsLock(lock));
        });
        Until.state(t, Thread.State.WAITING);
        synchronized (lock) {
            lock.notify();
        }
        t.join();
    }

    @TwinTest
    void waitKeepsOtherMonitors() throws Exception {
        Object outer = new Object();
        Object inner = new Object();
        Thread t = Thread.ofPlatform().start(() -> {
            synchronized (outer) {
                synchronized (inner) {
                    waitOn(inner);
                }
            }
        });
        Until.state(t, Thread.State.WAITING);
        Thread blocked = Thread.ofPlatform().start(() -> {
            synchronized (outer) {
                assertThat(t.getState()).isNotEqualTo(Thread.State.WAITING);
            }
        });
        Until.state(blocked, Thread.State.BLOCKED);
        synchronized (inner) {
            inner.notifyAll();
        }
        t.join();
        blocked.join();
    }

    @TwinTest
    void anInterruptedWaiterDoesNotEatTheNotification(Seen seen) throws Exception {
        Waiters waiters = new Waiters(2, 0);
        synchronized (waiters) {
            waiters.threads.get(0).interrupt();
            Thread.sleep(1);
            waiters.notify();
        }
        waiters.awaitWoken(2);
        seen.answer(waiters.left());
    }

    @TwinTest
    void aBoundedBufferPassesEverythingOnInOrder(Seen seen) throws Exception {
        Buffer buffer = new Buffer();
        Thread producer = Thread.ofPlatform().start(() -> {
            for (int i = 0; i < 50; i++) {
                buffer.put(i);
            }
        });
        List<Integer> taken = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            taken.add(buffer.take());
        }
        producer.join();
        seen.answer(taken);
    }

    @TwinTest
    void severalProducersAndConsumers(Seen seen) throws Exception {
        Buffer buffer = new Buffer();
        int[] sum = new int[1];
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            threads.add(Thread.ofPlatform().start(() -> {
                for (int k = 1; k <= 10; k++) {
                    buffer.put(k);
                }
            }));
            threads.add(Thread.ofVirtual().start(() -> {
                for (int k = 0; k < 10; k++) {
                    int value = buffer.take();
                    synchronized (sum) {
                        sum[0] += value;
                    }
                }
            }));
        }
        for (Thread t : threads) {
            t.join();
        }
        seen.answer(sum[0]);
    }

    private static void waitOn(Object lock) {
        try {
            lock.wait();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Threads that wait on this object. */
    private static final class Waiters {
        final List<Thread> threads = new ArrayList<>();
        int woken;

        Waiters(int count, long millis) throws InterruptedException {
            for (int i = 0; i < count; i++) {
                threads.add(Thread.ofPlatform().start(() -> waitFor(millis)));
            }
            for (Thread t : threads) {
                Until.state(t, millis == 0 ? Thread.State.WAITING : Thread.State.TIMED_WAITING);
            }
        }

        private synchronized void waitFor(long millis) {
            try {
                wait(millis);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            woken++;
        }

        synchronized void notifyOne() {
            notify();
        }

        void awaitWoken(int count) throws InterruptedException {
            Until.holds(() -> {
                synchronized (this) {
                    return woken >= count;
                }
            });
        }

        synchronized int left() {
            return threads.size() - woken;
        }
    }

    private static final class Buffer {
        private final Queue<Integer> queue = new ArrayDeque<>();

        synchronized void put(int value) {
            while (queue.size() == 3) {
                waitOn(this);
            }
            queue.add(value);
            notifyAll();
        }

        synchronized int take() {
            while (queue.isEmpty()) {
                waitOn(this);
            }
            notifyAll();
            return queue.remove();
        }
    }
}
