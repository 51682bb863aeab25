package dev.detsim.tests.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.detsim.tests.twin.Seen;
import dev.detsim.tests.twin.TwinTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/** From the start of a thread to its end. */
class ThreadLifeTwinsTest {
    @TwinTest
    @Covers({"start()", "new(Runnable)"})
    void aThreadRunsItsTaskOnce(Seen seen) throws Exception {
        Thread t = new Thread(() -> seen.answer("ran"));
        t.start();
        t.join();
    }

    @TwinTest
    void aThreadCannotBeStartedTwice() throws Exception {
        Thread t = new Thread(() -> {});
        t.start();
        assertThatThrownBy(t::start).isInstanceOf(IllegalThreadStateException.class).hasMessage(null);
        t.join();
        assertThatThrownBy(t::start).isInstanceOf(IllegalThreadStateException.class).hasMessage(null);
    }

    @TwinTest
    @Covers({"run()", "new()"})
    void runIsAnOrdinaryMethod(Seen seen) throws Exception {
        Thread caller = Thread.currentThread();
        Thread t = new Thread(() -> seen.answer(Thread.currentThread() == caller));
        t.run();
        new Thread().run();
        assertThat(t.getState()).isEqualTo(Thread.State.NEW);
        t.start();
        t.join();
    }

    @TwinTest
    @Covers("currentThread()")
    void aThreadIsTheObjectThatWasStarted() throws Exception {
        Thread[] seen = new Thread[1];
        Thread t = new Thread(() -> seen[0] = Thread.currentThread());
        t.start();
        t.join();
        assertThat(seen[0]).isSameAs(t);
    }

    @TwinTest
    void aSubclassRunsItsOwnMethod() throws Exception {
        final class Own extends Thread {
            Thread current;
            String named;

            @Override
            public void run() {
                current = Thread.currentThread();
                named = getName();
            }
        }
        Own own = new Own();
        own.setName("own");
        own.start();
        own.join();
        assertThat(own.current).isSameAs(own);
        assertThat(own.named).isEqualTo("own");
    }

    @TwinTest
    void aSubclassMayOverrideStartAndInterrupt(Seen seen) throws Exception {
        Thread t = new Thread(() -> seen.answer(Thread.currentThread().isInterrupted())) {
            @Override
            public void start() {
                seen.answer("start");
                super.start();
            }

            @Override
            public void interrupt() {
                seen.answer("interrupt");
                super.interrupt();
            }
        };
        t.interrupt();
        t.start();
        t.join();
    }

    @TwinTest
    @Covers("getState()")
    void eachStateIsSeen() throws Exception {
        CountDownLatch latch = new CountDownLatch(1);
        Object lock = new Object();
        AtomicBoolean stop = new AtomicBoolean();
        Thread t = new Thread(() -> eachState(latch, lock, stop));
        assertThat(t.getState()).isEqualTo(Thread.State.NEW);
        synchronized (lock) {
            t.start();
            Until.state(t, Thread.State.WAITING);
            latch.countDown();
            Until.state(t, Thread.State.BLOCKED);
        }
        Until.state(t, Thread.State.TIMED_WAITING);
        LockSupport.unpark(t);
        Until.state(t, Thread.State.RUNNABLE);
        stop.set(true);
        t.join();
        assertThat(t.getState()).isEqualTo(Thread.State.TERMINATED);
    }

    private static void eachState(CountDownLatch latch, Object lock, AtomicBoolean stop) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        synchronized (lock) {
            lock.notifyAll();
        }
        LockSupport.parkNanos(60_000_000_000L);
        while (!stop.get()) {
            Thread.onSpinWait();
        }
    }

    @TwinTest
    void aWaiterIsWaitingAndASleeperTimedWaiting() throws Exception {
        Object lock = new Object();
        Thread waiter = started(() -> await(lock, 0));
        Thread timed = started(() -> await(lock, 60_000));
        Thread sleeper = started(() -> Thread.sleep(60_000));
        Thread joiner = started(() -> sleeper.join());
        Until.state(waiter, Thread.State.WAITING);
        Until.state(timed, Thread.State.TIMED_WAITING);
        Until.state(sleeper, Thread.State.TIMED_WAITING);
        Until.state(joiner, Thread.State.WAITING);
        for (Thread t : List.of(waiter, timed, sleeper, joiner)) {
            t.interrupt();
            t.join();
        }
    }

    private static void await(Object lock, long millis) throws InterruptedException {
        synchronized (lock) {
            lock.wait(millis);
        }
    }

    private interface Interruptible {
        void run() throws InterruptedException;
    }

    private static Thread started(Interruptible body) {
        return Thread.ofPlatform().start(() -> {
            try {
                body.run();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    @TwinTest
    void currentThreadIsRunnableInItsOwnEyes() {
        assertThat(Thread.currentThread().getState()).isEqualTo(Thread.State.RUNNABLE);
        assertThat(Thread.currentThread().isAlive()).isTrue();
    }

    @TwinTest
    @Covers("isAlive()")
    void aThreadIsAliveFromStartToEnd() throws Exception {
        CountDownLatch latch = new CountDownLatch(1);
        Thread t = new Thread(() -> awaitQuietly(latch));
        assertThat(t.isAlive()).isFalse();
        t.start();
        assertThat(t.isAlive()).isTrue();
        latch.countDown();
        t.join();
        assertThat(t.isAlive()).isFalse();
    }

    @TwinTest
    @Covers({"yield()", "onSpinWait()"})
    void aThreadThatYieldsOrSpinsLetsOthersRun() throws Exception {
        AtomicBoolean first = new AtomicBoolean();
        AtomicBoolean second = new AtomicBoolean();
        Thread a = Thread.ofPlatform().start(() -> {
            while (!first.get()) {
                Thread.yield();
            }
            second.set(true);
        });
        Thread b = Thread.ofPlatform().start(() -> {
            first.set(true);
            while (!second.get()) {
                Thread.onSpinWait();
            }
        });
        a.join();
        b.join();
    }

    @TwinTest
    @Covers("holdsLock(Object)")
    void aThreadHoldsWhatItSynchronisesOn() throws Exception {
        Object lock = new Object();
        assertThat(Thread.holdsLock(lock)).isFalse();
        synchronized (lock) {
            assertThat(Thread.holdsLock(lock)).isTrue();
            boolean[] other = new boolean[1];
            Thread t = Thread.ofPlatform().start(() -> other[0] = Thread.holdsLock(lock));
            t.join();
            assertThat(other[0]).isFalse();
        }
        assertThat(Thread.holdsLock(lock)).isFalse();
        assertThatThrownBy(() -> Thread.holdsLock(null)).isInstanceOf(NullPointerException.class);
    }

    @TwinTest
    @Covers({"stop()", "checkAccess()"})
    @SuppressWarnings("removal")
    void stopIsRefusedAndAccessAllowed() {
        Thread t = new Thread(() -> {});
        t.checkAccess();
        assertThatThrownBy(t::stop).isInstanceOf(UnsupportedOperationException.class).hasMessage(null);
    }

    @TwinTest
    void manyThreadsAllRun() throws Exception {
        List<Thread> threads = new ArrayList<>();
        int[] count = new int[1];
        for (int i = 0; i < 50; i++) {
            threads.add(Thread.ofPlatform().start(() -> {
                synchronized (count) {
                    count[0]++;
                }
            }));
        }
        for (Thread t : threads) {
            t.join();
        }
        assertThat(count[0]).isEqualTo(50);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
