package dev.detsim.tests.concurrent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.detsim.tests.twin.TwinTest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.StampedLock;

/** Scenarios on {@code java.util.concurrent.locks}. */
class LockTwinTest {
    @TwinTest
    void reentrantLockExcludes() throws Exception {
        ReentrantLock lock = new ReentrantLock();
        int[] count = new int[1];
        List<Thread> threads = Threads.start(4, i -> {
            for (int n = 0; n < 50; n++) {
                lock.lock();
                lock.lock();
                int before = count[0];
                Thread.yield();
                count[0] = before + 1;
                lock.unlock();
                lock.unlock();
            }
        });
        Threads.join(threads);
        assertThat(count[0]).isEqualTo(200);
        assertThat(lock.isLocked()).isFalse();
    }

    @TwinTest
    void fairLockServesInOrderOfArrival() throws Exception {
        ReentrantLock lock = new ReentrantLock(true);
        List<Integer> order = Collections.synchronizedList(new ArrayList<>());
        List<Thread> threads = new ArrayList<>();
        lock.lock();
        for (int i = 0; i < 5; i++) {
            int n = i;
            threads.addAll(Threads.start(1, ignored -> {
                lock.lock();
                order.add(n);
                lock.unlock();
            }));
            Threads.awaitUntil(() -> lock.getQueueLength() == n + 1);
        }
        lock.unlock();
        Threads.join(threads);
        assertThat(order).containsExactly(0, 1, 2, 3, 4);
    }

    @TwinTest
    void tryLockTimesOutAndUnlockNeedsTheOwner() throws Exception {
        ReentrantLock lock = new ReentrantLock();
        lock.lock();
        List<Thread> threads = Threads.start(1, i -> {
            long before = System.nanoTime();
            assertThat(lock.tryLock()).isFalse();
            assertThat(lock.tryLock(3, TimeUnit.MILLISECONDS)).isFalse();
            assertThat(System.nanoTime() - before).isGreaterThanOrEqualTo(3_000_000);
            assertThatThrownBy(lock::unlock).isInstanceOf(IllegalMonitorStateException.class);
        });
        Threads.join(threads);
        assertThat(lock.isHeldByCurrentThread()).isTrue();
        lock.unlock();
    }

    @TwinTest
    void lockInterruptiblyEndsWithAnInterrupt() throws Exception {
        ReentrantLock lock = new ReentrantLock();
        lock.lock();
        Thread waiter = Threads.start(1, i -> assertThatThrownBy(lock::lockInterruptibly)
                .isInstanceOf(InterruptedException.class)).getFirst();
        Threads.awaitUntil(() -> lock.hasQueuedThread(waiter));
        waiter.interrupt();
        Threads.join(List.of(waiter));
        assertThat(lock.hasQueuedThreads()).isFalse();
    }

    @TwinTest
    void conditionsOfABoundedBuffer() throws Exception {
        ReentrantLock lock = new ReentrantLock();
        Condition notFull = lock.newCondition();
        Condition notEmpty = lock.newCondition();
        Deque<Integer> buffer = new ArrayDeque<>();
        List<Integer> taken = new ArrayList<>();
        List<Thread> threads = Threads.start(3, i -> {
            for (int n = 0; n < 20; n++) {
                lock.lock();
                while (buffer.size() == 2) {
                    notFull.await();
                }
                buffer.add(i * 20 + n);
                notEmpty.signal();
                lock.unlock();
            }
        });
        for (int n = 0; n < 60; n++) {
            lock.lock();
            while (buffer.isEmpty()) {
                notEmpty.await();
            }
            taken.add(buffer.remove());
            notFull.signal();
            lock.unlock();
        }
        Threads.join(threads);
        assertThat(taken).hasSize(60).doesNotHaveDuplicates();
    }

    @TwinTest
    void conditionTimesOutAndIsSignalled() throws Exception {
        ReentrantLock lock = new ReentrantLock();
        Condition condition = lock.newCondition();
        lock.lock();
        assertThat(condition.await(2, TimeUnit.MILLISECONDS)).isFalse();
        assertThat(condition.awaitNanos(1_000_000)).isLessThanOrEqualTo(0);
        List<Thread> threads = Threads.start(3, i -> {
            lock.lock();
            condition.signalAll();
            lock.unlock();
        });
        assertThat(condition.await(1, TimeUnit.MINUTES)).isTrue();
        lock.unlock();
        Threads.join(threads);
        assertThatThrownBy(condition::signal).isInstanceOf(IllegalMonitorStateException.class);
    }

    @TwinTest
    void readersShareAndWritersExclude() throws Exception {
        ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
        CountDownLatch reading = new CountDownLatch(3);
        int[] value = new int[1];
        List<Thread> readers = Threads.start(3, i -> {
            lock.readLock().lock();
            reading.countDown();
            reading.await();
            assertThat(lock.writeLock().tryLock()).isFalse();
            assertThat(value[0]).isZero();
            lock.readLock().unlock();
        });
        reading.await();
        List<Thread> writers = Threads.start(4, i -> {
            lock.writeLock().lock();
            lock.readLock().lock();
            int before = value[0];
            Thread.yield();
            value[0] = before + 1;
            lock.writeLock().unlock();
            lock.readLock().unlock();
        });
        Threads.join(readers);
        Threads.join(writers);
        assertThat(value[0]).isEqualTo(4);
        assertThat(lock.getReadLockCount()).isZero();
    }

    @TwinTest
    void stampedLockValidatesAndConverts() throws Exception {
        StampedLock lock = new StampedLock();
        int[] pair = new int[2];
        List<Thread> writers = Threads.start(2, i -> {
            for (int n = 0; n < 25; n++) {
                long stamp = lock.writeLock();
                pair[0]++;
                Thread.yield();
                pair[1]++;
                lock.unlockWrite(stamp);
            }
        });
        List<Thread> readers = Threads.start(2, i -> {
            for (int n = 0; n < 25; n++) {
                assertThat(difference(lock, pair)).isZero();
            }
        });
        Threads.join(writers);
        Threads.join(readers);
        long stamp = lock.readLock();
        long write = lock.tryConvertToWriteLock(stamp);
        assertThat(StampedLock.isWriteLockStamp(write)).isTrue();
        lock.unlock(write);
        assertThat(pair).containsExactly(50, 50);
    }

    private static int difference(StampedLock lock, int[] pair) {
        long stamp = lock.tryOptimisticRead();
        int difference = pair[0] - pair[1];
        if (lock.validate(stamp)) {
            return difference;
        }
        stamp = lock.readLock();
        try {
            return pair[0] - pair[1];
        } finally {
            lock.unlockRead(stamp);
        }
    }

    @TwinTest
    void parkEndsWithAPermit() throws Exception {
        CountDownLatch woke = new CountDownLatch(1);
        Thread parked = Threads.start(1, i -> {
            LockSupport.park("blocker");
            woke.countDown();
        }).getFirst();
        LockSupport.unpark(parked);
        woke.await();
        Threads.join(List.of(parked));
        LockSupport.unpark(Thread.currentThread());
        LockSupport.unpark(Thread.currentThread());
        LockSupport.park();
        Thread.currentThread().interrupt();
        LockSupport.park();
        assertThat(Thread.interrupted()).isTrue();
    }

    @TwinTest
    void parkNamesItsBlocker() throws Exception {
        Object blocker = new Object();
        CountDownLatch go = new CountDownLatch(1);
        Thread parked = Threads.start(1, i -> {
            while (go.getCount() > 0) {
                LockSupport.park(blocker);
            }
        }).getFirst();
        Threads.awaitUntil(() -> LockSupport.getBlocker(parked) == blocker);
        Threads.awaitUntil(() -> parked.getState() == Thread.State.WAITING);
        go.countDown();
        LockSupport.unpark(parked);
        Threads.join(List.of(parked));
    }

    @TwinTest
    void timedParksEnd() throws Exception {
        long before = System.nanoTime();
        LockSupport.parkNanos(2_000_000);
        long deadline = System.currentTimeMillis() + 3;
        while (System.currentTimeMillis() < deadline) {
            LockSupport.parkUntil(deadline);
        }
        LockSupport.parkUntil(System.currentTimeMillis() - 10);
        LockSupport.parkNanos(-1);
        assertThat(System.nanoTime()).isGreaterThan(before);
    }
}
