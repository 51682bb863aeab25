package dev.detsim.tests.concurrent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.detsim.tests.twin.TwinTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Exchanger;
import java.util.concurrent.Phaser;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/** Scenarios on semaphores, latches, barriers, phasers and exchangers. */
class SynchronizerTwinTest {
    @TwinTest
    void semaphoreLimitsHowManyAreInside() throws Exception {
        Semaphore permits = new Semaphore(2);
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Threads.join(Threads.start(5, i -> {
            for (int n = 0; n < 10; n++) {
                permits.acquire();
                most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                Thread.yield();
                inside.decrementAndGet();
                permits.release();
            }
        }));
        assertThat(most.get()).isBetween(1, 2);
        assertThat(permits.availablePermits()).isEqualTo(2);
    }

    @TwinTest
    void semaphoreTimesOutAndDrains() throws Exception {
        Semaphore permits = new Semaphore(3, true);
        permits.acquire(2);
        assertThat(permits.tryAcquire(2, 2, TimeUnit.MILLISECONDS)).isFalse();
        assertThat(permits.drainPermits()).isEqualTo(1);
        assertThat(permits.tryAcquire()).isFalse();
        List<Thread> waiter = Threads.start(1, i -> permits.acquire(4));
        Threads.awaitUntil(permits::hasQueuedThreads);
        permits.release(4);
        Threads.join(waiter);
        assertThat(permits.availablePermits()).isZero();
    }

    @TwinTest
    void interruptedAcquireTakesNothing() throws Exception {
        Semaphore permits = new Semaphore(0);
        List<Thread> waiter = Threads.start(1,
                i -> assertThatThrownBy(permits::acquire).isInstanceOf(InterruptedException.class));
        Threads.awaitUntil(permits::hasQueuedThreads);
        waiter.getFirst().interrupt();
        Threads.join(waiter);
        permits.release();
        assertThat(permits.availablePermits()).isOne();
    }

    @TwinTest
    void latchOpensOnce() throws Exception {
        CountDownLatch latch = new CountDownLatch(3);
        assertThat(latch.await(1, TimeUnit.MILLISECONDS)).isFalse();
        List<Thread> waiters = Threads.start(4, i -> latch.await());
        Threads.join(Threads.start(3, i -> latch.countDown()));
        Threads.join(waiters);
        latch.countDown();
        assertThat(latch.getCount()).isZero();
        assertThat(latch.await(0, TimeUnit.NANOSECONDS)).isTrue();
    }

    @TwinTest
    void barrierRunsItsActionOncePerGeneration() throws Exception {
        AtomicInteger generations = new AtomicInteger();
        CyclicBarrier barrier = new CyclicBarrier(4, generations::incrementAndGet);
        List<Integer> arrivals = Collections.synchronizedList(new ArrayList<>());
        Threads.join(Threads.start(4, i -> {
            for (int round = 1; round <= 5; round++) {
                arrivals.add(barrier.await());
                assertThat(generations.get()).isGreaterThanOrEqualTo(round);
            }
        }));
        assertThat(generations).hasValue(5);
        assertThat(arrivals).hasSize(20).containsOnly(0, 1, 2, 3);
    }

    @TwinTest
    void timeOutBreaksTheBarrierForAll() throws Exception {
        CyclicBarrier barrier = new CyclicBarrier(3);
        List<Thread> waiter = Threads.start(1,
                i -> assertThatThrownBy(barrier::await).isInstanceOf(BrokenBarrierException.class));
        Threads.awaitUntil(() -> barrier.getNumberWaiting() == 1);
        assertThatThrownBy(() -> barrier.await(2, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        Threads.join(waiter);
        assertThat(barrier.isBroken()).isTrue();
        assertThatThrownBy(barrier::await).isInstanceOf(BrokenBarrierException.class);
        barrier.reset();
        Threads.join(Threads.start(3, i -> barrier.await()));
        assertThat(barrier.isBroken()).isFalse();
    }

    @TwinTest
    void interruptBreaksTheBarrierForTheOthers() throws Exception {
        CyclicBarrier barrier = new CyclicBarrier(3);
        List<Thread> victim = Threads.start(1,
                i -> assertThatThrownBy(barrier::await).isInstanceOf(InterruptedException.class));
        List<Thread> other = Threads.start(1,
                i -> assertThatThrownBy(barrier::await).isInstanceOf(BrokenBarrierException.class));
        Threads.awaitUntil(() -> barrier.getNumberWaiting() == 2);
        victim.getFirst().interrupt();
        Threads.join(victim);
        Threads.join(other);
    }

    @TwinTest
    void phaserAdvancesWithItsParties() throws Exception {
        AtomicInteger advances = new AtomicInteger();
        Phaser phaser = new Phaser(1) {
            @Override
            protected boolean onAdvance(int phase, int parties) {
                advances.incrementAndGet();
                return parties == 0;
            }
        };
        phaser.bulkRegister(3);
        List<Thread> threads = Threads.start(3, i -> {
            for (int phase = 0; phase < 4; phase++) {
                assertThat(phaser.arriveAndAwaitAdvance()).isEqualTo(phase + 1);
            }
            phaser.arriveAndDeregister();
        });
        for (int phase = 0; phase < 4; phase++) {
            phaser.arriveAndAwaitAdvance();
        }
        phaser.arriveAndDeregister();
        Threads.join(threads);
        assertThat(phaser.isTerminated()).isTrue();
        assertThat(advances).hasValue(5);
    }

    @TwinTest
    void phaserTimesOutAndForces() throws Exception {
        Phaser phaser = new Phaser(2);
        int phase = phaser.arrive();
        assertThatThrownBy(() -> phaser.awaitAdvanceInterruptibly(phase, 2, TimeUnit.MILLISECONDS))
                .isInstanceOf(TimeoutException.class);
        List<Thread> waiter = Threads.start(1, i -> assertThat(phaser.awaitAdvance(phase)).isNegative());
        phaser.forceTermination();
        Threads.join(waiter);
        assertThat(phaser.isTerminated()).isTrue();
    }

    @TwinTest
    void tieredPhasersAdvanceTogether() throws Exception {
        Phaser root = new Phaser();
        Phaser left = new Phaser(root, 2);
        Phaser right = new Phaser(root, 2);
        Threads.join(Threads.start(4, i -> {
            Phaser mine = i % 2 == 0 ? left : right;
            for (int phase = 0; phase < 3; phase++) {
                assertThat(mine.arriveAndAwaitAdvance()).isEqualTo(phase + 1);
            }
        }));
        assertThat(root.getPhase()).isEqualTo(3);
    }

    @TwinTest
    void exchangersSwap() throws Exception {
        Exchanger<String> exchanger = new Exchanger<>();
        List<String> got = Collections.synchronizedList(new ArrayList<>());
        Threads.join(Threads.start(2, i -> {
            for (int n = 0; n < 5; n++) {
                got.add(exchanger.exchange(i + "." + n));
            }
        }));
        assertThat(got).containsExactlyInAnyOrder("0.0", "0.1", "0.2", "0.3", "0.4", "1.0", "1.1", "1.2", "1.3", "1.4");
    }

    @TwinTest
    void crowdedExchangerPairsEveryone() throws Exception {
        Exchanger<Integer> exchanger = new Exchanger<>();
        List<Integer> got = Collections.synchronizedList(new ArrayList<>());
        Threads.join(Threads.start(8, i -> got.add(exchanger.exchange(i))));
        assertThat(got).containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5, 6, 7);
    }

    @TwinTest
    void lonelyExchangerTimesOut() throws Exception {
        assertThatThrownBy(() -> new Exchanger<String>().exchange("mine", 2, TimeUnit.MILLISECONDS))
                .isInstanceOf(TimeoutException.class);
    }
}
