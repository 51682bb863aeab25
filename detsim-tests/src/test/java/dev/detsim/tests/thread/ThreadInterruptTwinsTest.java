package dev.detsim.tests.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.detsim.tests.twin.Seen;
import dev.detsim.tests.twin.TwinTest;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/** Interrupts, in every state. */
class ThreadInterruptTwinsTest {
    @TwinTest
    @Covers({"interrupt()", "isInterrupted()", "interrupted()"})
    void theFlagIsSetReadAndCleared(Seen seen) {
        Thread me = Thread.currentThread();
        seen.answer(me.isInterrupted());
        me.interrupt();
        seen.answer(me.isInterrupted());
        seen.answer(me.isInterrupted());
        seen.answer(Thread.interrupted());
        seen.answer(Thread.interrupted());
        seen.answer(me.isInterrupted());
    }

    @TwinTest
    void anInterruptBeforeTheStartIsKept(Seen seen) throws Exception {
        Thread t = new Thread(() -> {
            seen.answer(Thread.currentThread().isInterrupted());
            seen.answer(Thread.interrupted());
        });
        t.interrupt();
        seen.answer(t.isInterrupted());
        t.start();
        t.join();
    }

    @TwinTest
    void theFlagOfAnEndedThreadStays(Seen seen) throws Exception {
        Thread t = new Thread(() -> Thread.currentThread().interrupt());
        t.start();
        t.join();
        seen.answer(t.isInterrupted());
        t.interrupt();
        seen.answer(t.isInterrupted());
    }

    @TwinTest
    void aRunningThreadSeesItsInterrupt(Seen seen) throws Exception {
        Thread t = Thread.ofPlatform().start(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.onSpinWait();
            }
            seen.answer(Thread.interrupted());
        });
        t.interrupt();
        t.join();
    }

    @TwinTest
    void waitIsInterruptedAndTheMonitorHeldAgain(Seen seen) throws Exception {
        Object lock = new Object();
        interruptWhile(seen, Thread.State.WAITING, () -> {
            synchronized (lock) {
                try {
                    lock.wait();
                } finally {
                    seen.answer(Thread.holdsLock(lock));
                }
            }
            return null;
        });
    }

    @TwinTest
    void timedWaitIsInterrupted(Seen seen) throws Exception {
        Object lock = new Object();
        interruptWhile(seen, Thread.State.TIMED_WAITING, () -> {
            synchronized (lock) {
                lock.wait(600_000);
            }
            return null;
        });
    }

    @TwinTest
    void lockInterruptiblyIsInterrupted(Seen seen) throws Exception {
        ReentrantLock lock = new ReentrantLock();
        lock.lock();
        interruptWhile(seen, Thread.State.WAITING, () -> {
            lock.lockInterruptibly();
            return null;
        });
        lock.unlock();
        assertThat(lock.hasQueuedThreads()).isFalse();
    }

    @TwinTest
    void aPlainLockIsNotInterrupted(Seen seen) throws Exception {
        ReentrantLock lock = new ReentrantLock();
        lock.lock();
        Thread t = Thread.ofPlatform().start(() -> {
            lock.lock();
            seen.answer(Thread.currentThread().isInterrupted());
            lock.unlock();
        });
        Until.state(t, Thread.State.WAITING);
        // While it waits, the lock holds the interrupt back: the flag is only certain once the thread has the lock.
        t.interrupt();
        lock.unlock();
        t.join();
    }

    @TwinTest
    void synchronizedIsNotInterrupted(Seen seen) throws Exception {
        Object lock = new Object();
        Thread t;
        synchronized (lock) {
            t = Thread.ofPlatform().start(() -> {
                synchronized (lock) {
                    seen.answer(Thread.currentThread().isInterrupted());
                }
            });
            Until.state(t, Thread.State.BLOCKED);
            t.interrupt();
            assertThat(t.getState()).isEqualTo(Thread.State.BLOCKED);
        }
        t.join();
    }

    @TwinTest
    void blockingQueuesAreInterrupted(Seen seen) throws Exception {
        BlockingQueue<String> queue = new ArrayBlockingQueue<>(1);
        interruptWhile(seen, Thread.State.WAITING, queue::take);
        queue.put("full");
        interruptWhile(seen, Thread.State.WAITING, () -> {
            queue.put("more");
            return null;
        });
        assertThat(queue).containsExactly("full");
    }

    @TwinTest
    void semaphoresAndLatchesAreInterrupted(Seen seen) throws Exception {
        interruptWhile(seen, Thread.State.WAITING, () -> {
            new Semaphore(0).acquire();
            return null;
        });
        interruptWhile(seen, Thread.State.WAITING, () -> {
            new CountDownLatch(1).await();
            return null;
        });
    }

    @TwinTest
    void anInterruptBeforeBlockingIsSeenAtOnce(Seen seen) {
        Object lock = new Object();
        seen.answer(interruptedBefore(() -> {
            synchronized (lock) {
                lock.wait();
            }
            return null;
        }));
        seen.answer(interruptedBefore(() -> {
            new ReentrantLock().lockInterruptibly();
            return null;
        }));
        seen.answer(interruptedBefore(new ArrayBlockingQueue<String>(1)::take));
        seen.answer(interruptedBefore(() -> new Semaphore(1).tryAcquire(1, java.util.concurrent.TimeUnit.DAYS)));
        seen.answer(interruptedBefore(() -> {
            new Semaphore(1).acquire();
            return null;
        }));
    }

    @TwinTest
    void parkReturnsWithTheFlagSet(Seen seen) throws Exception {
        Thread t = Thread.ofPlatform().start(() -> {
            LockSupport.park();
            seen.answer(Thread.currentThread().isInterrupted());
            LockSupport.park();
            LockSupport.parkNanos(60_000_000_000L);
            seen.answer(Thread.interrupted());
        });
        Until.state(t, Thread.State.WAITING);
        t.interrupt();
        t.join();
    }

    @TwinTest
    void interruptsOfASubclassThatHidesThemAreItsOwn(Seen seen) throws Exception {
        Thread t = new Thread(() -> seen.answer(Thread.currentThread().isInterrupted() + " " + Thread.interrupted())) {
            @Override
            public boolean isInterrupted() {
                return true;
            }
        };
        t.start();
        t.join();
    }

    /** Interrupts a thread that blocks; what it then throws is an answer. */
    private static void interruptWhile(Seen seen, Thread.State state, Callable<?> blocking) throws Exception {
        AtomicReference<Object> outcome = new AtomicReference<>();
        Thread t = Thread.ofPlatform().start(() -> {
            try {
                outcome.set(blocking.call());
            } catch (Exception e) {
                outcome.set(e + " " + Thread.currentThread().isInterrupted());
            }
        });
        Until.state(t, state);
        t.interrupt();
        t.join();
        seen.answer(outcome.get());
    }

    private static String interruptedBefore(Callable<?> blocking) {
        Thread.currentThread().interrupt();
        assertThatThrownBy(blocking::call).isInstanceOf(InterruptedException.class);
        return String.valueOf(Thread.currentThread().isInterrupted());
    }
}
