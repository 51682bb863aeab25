package dev.detsim.tests.concurrent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.detsim.tests.twin.TwinTest;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CountedCompleter;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinPool.ManagedBlocker;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.RecursiveAction;
import java.util.concurrent.RecursiveTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

/** Scenarios on {@code ForkJoinPool}, of one's own and the common one. */
class ForkJoinTwinTest {
    @TwinTest
    void recursiveTaskSums() throws Exception {
        try (ForkJoinPool pool = new ForkJoinPool(3)) {
            assertThat(pool.invoke(new Fibonacci(15))).isEqualTo(610);
            assertThat(pool.submit(new Fibonacci(12)).get()).isEqualTo(144);
        }
    }

    @TwinTest
    void commonPoolSums() throws Exception {
        assertThat(new Fibonacci(14).invoke()).isEqualTo(377);
        assertThat(ForkJoinPool.commonPool().submit(new Fibonacci(13)).get()).isEqualTo(233);
        assertThat(ForkJoinTask.adapt(() -> "called").fork().join()).isEqualTo("called");
    }

    @TwinTest
    void recursiveActionsVisitEveryElement() throws Exception {
        AtomicLong sum = new AtomicLong();
        try (ForkJoinPool pool = new ForkJoinPool(4)) {
            pool.invoke(new Visit(0, 1000, sum));
        }
        assertThat(sum).hasValue(499_500);
    }

    @TwinTest
    void exceptionsReachTheCaller() throws Exception {
        try (ForkJoinPool pool = new ForkJoinPool(2)) {
            ForkJoinTask<?> task = ForkJoinTask.adapt(() -> {
                throw new IllegalStateException("inside");
            });
            assertThatThrownBy(() -> pool.invoke(task)).isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("inside");
            assertThat(task.isCompletedAbnormally()).isTrue();
        }
    }

    @TwinTest
    void managedBlockerKeepsThePoolBusy() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        try (ForkJoinPool pool = new ForkJoinPool(1)) {
            ForkJoinTask<?> waits = pool.submit(() -> {
                ForkJoinPool.managedBlock(new Latch(release));
                return "released";
            });
            pool.submit(release::countDown).get();
            assertThat(waits.get()).isEqualTo("released");
        }
    }

    @TwinTest
    void asyncModeRunsInOrderOfSubmission() throws Exception {
        StringBuffer seen = new StringBuffer();
        try (ForkJoinPool pool = new ForkJoinPool(1, ForkJoinPool.defaultForkJoinWorkerThreadFactory, null, true)) {
            pool.submit(() -> {
                for (char c = 'a'; c < 'k'; c++) {
                    char letter = c;
                    ForkJoinTask.adapt(() -> seen.append(letter)).fork();
                }
            }).get();
            assertThat(pool.awaitQuiescence(1, TimeUnit.MINUTES)).isTrue();
        }
        assertThat(seen).hasToString("abcdefghij");
    }

    @TwinTest
    void workersKnowTheirPool() throws Exception {
        try (ForkJoinPool pool = new ForkJoinPool(2)) {
            ForkJoinWorkerThread worker = (ForkJoinWorkerThread) pool.submit(Thread::currentThread).get();
            assertThat(worker.getPool()).isSameAs(pool);
            assertThat(worker.getName()).matches("ForkJoinPool-\\d+-worker-\\d+");
            assertThat(pool.submit(() -> ForkJoinTask.getPool()).get()).isSameAs(pool);
            assertThat(ForkJoinTask.inForkJoinPool()).isFalse();
        }
    }

    @TwinTest
    void timedJoinGivesUp() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        try (ForkJoinPool pool = new ForkJoinPool(1)) {
            ForkJoinTask<?> waits = pool.submit(() -> release.await(1, TimeUnit.MINUTES));
            assertThatThrownBy(() -> waits.get(2, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            release.countDown();
            waits.join();
        }
    }

    @TwinTest
    void scheduledTasksOfAPoolRunInOrder() throws Exception {
        try (ForkJoinPool pool = new ForkJoinPool(2)) {
            long before = System.nanoTime();
            var late = pool.schedule(System::nanoTime, 12, TimeUnit.MILLISECONDS);
            var soon = pool.schedule(System::nanoTime, 3, TimeUnit.MILLISECONDS);
            assertThat(soon.get() - before).isGreaterThanOrEqualTo(3_000_000);
            assertThat(late.get() - before).isGreaterThanOrEqualTo(12_000_000);
        }
    }

    @TwinTest
    void completersCompleteTheirParents() throws Exception {
        AtomicLong leaves = new AtomicLong();
        try (ForkJoinPool pool = new ForkJoinPool(3)) {
            pool.invoke(new Tree(null, 6, leaves));
        }
        assertThat(leaves).hasValue(64);
    }

    private static final class Fibonacci extends RecursiveTask<Integer> {
        private static final long serialVersionUID = 1;
        private final int n;

        Fibonacci(int n) {
            this.n = n;
        }

        @Override
        protected Integer compute() {
            if (n < 2) {
                return n;
            }
            Fibonacci other = new Fibonacci(n - 1);
            other.fork();
            return new Fibonacci(n - 2).compute() + other.join();
        }
    }

    private static final class Visit extends RecursiveAction {
        private static final long serialVersionUID = 1;
        private final int from;
        private final int to;
        private final AtomicLong sum;

        Visit(int from, int to, AtomicLong sum) {
            this.from = from;
            this.to = to;
            this.sum = sum;
        }

        @Override
        protected void compute() {
            if (to - from == 1) {
                sum.addAndGet(from);
            } else {
                int middle = (from + to) >>> 1;
                invokeAll(new Visit(from, middle, sum), new Visit(middle, to, sum));
            }
        }
    }

    private static final class Tree extends CountedCompleter<Void> {
        private static final long serialVersionUID = 1;
        private final int depth;
        private final AtomicLong leaves;

        Tree(Tree parent, int depth, AtomicLong leaves) {
            super(parent);
            this.depth = depth;
            this.leaves = leaves;
        }

        @Override
        public void compute() {
            if (depth == 0) {
                leaves.incrementAndGet();
            } else {
                setPendingCount(2);
                new Tree(this, depth - 1, leaves).fork();
                new Tree(this, depth - 1, leaves).fork();
            }
            tryComplete();
        }
    }

    private record Latch(CountDownLatch latch) implements ManagedBlocker {
        @Override
        public boolean block() throws InterruptedException {
            latch.await();
            return true;
        }

        @Override
        public boolean isReleasable() {
            return latch.getCount() == 0;
        }
    }
}
