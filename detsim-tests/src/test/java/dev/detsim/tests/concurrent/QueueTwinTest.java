package dev.detsim.tests.concurrent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.detsim.tests.twin.TwinTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.SubmissionPublisher;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;

/** Scenarios on blocking queues, publishers and other concurrent collections. */
class QueueTwinTest {
    private static final int EACH = 25;

    @TwinTest
    void arrayQueueHandsOver() throws Exception {
        assertThat(handOver(new ArrayBlockingQueue<>(2))).hasSize(3 * EACH);
    }

    @TwinTest
    void linkedQueueHandsOver() throws Exception {
        assertThat(handOver(new LinkedBlockingQueue<>())).hasSize(3 * EACH);
    }

    @TwinTest
    void dequeHandsOver() throws Exception {
        assertThat(handOver(new LinkedBlockingDeque<>(1))).hasSize(3 * EACH);
    }

    @TwinTest
    void synchronousQueueHandsOver() throws Exception {
        assertThat(handOver(new SynchronousQueue<>())).hasSize(3 * EACH);
        assertThat(handOver(new SynchronousQueue<>(true))).hasSize(3 * EACH);
    }

    @TwinTest
    void transferQueueHandsOver() throws Exception {
        assertThat(handOver(new LinkedTransferQueue<>())).hasSize(3 * EACH);
    }

    /** Three producers, two consumers: nothing is lost or doubled, and each producer's order is kept. */
    private static List<Integer> handOver(BlockingQueue<Integer> queue) throws Exception {
        List<Thread> producers = Threads.start(3, i -> {
            for (int n = 0; n < EACH; n++) {
                queue.put(i * EACH + n);
            }
        });
        List<Integer> taken = Collections.synchronizedList(new ArrayList<>());
        List<Thread> consumers = Threads.start(2, i -> takeAll(queue, taken));
        Threads.join(producers);
        queue.put(-1);
        queue.put(-1);
        Threads.join(consumers);
        assertThat(taken).containsExactlyInAnyOrderElementsOf(IntStream.range(0, 3 * EACH).boxed().toList());
        return taken;
    }

    private static void takeAll(BlockingQueue<Integer> queue, List<Integer> taken) throws InterruptedException {
        int[] last = {-1, -1, -1};
        for (int value = queue.take(); value >= 0; value = queue.take()) {
            assertThat(value).isGreaterThan(last[value / EACH]);
            last[value / EACH] = value;
            taken.add(value);
        }
    }

    @TwinTest
    void offersAndPollsTimeOut() throws Exception {
        ArrayBlockingQueue<String> queue = new ArrayBlockingQueue<>(1);
        assertThat(queue.poll(1, TimeUnit.MILLISECONDS)).isNull();
        assertThat(queue.offer("a", 1, TimeUnit.MILLISECONDS)).isTrue();
        assertThat(queue.offer("b", 1, TimeUnit.MILLISECONDS)).isFalse();
        assertThatThrownBy(() -> queue.add("b")).isInstanceOf(IllegalStateException.class).hasMessage("Queue full");
        assertThat(new SynchronousQueue<String>().offer("c", 1, TimeUnit.MILLISECONDS)).isFalse();
        assertThat(new LinkedTransferQueue<String>().tryTransfer("d", 1, TimeUnit.MILLISECONDS)).isFalse();
    }

    @TwinTest
    void transferWaitsForItsTaker() throws Exception {
        LinkedTransferQueue<String> queue = new LinkedTransferQueue<>();
        List<Thread> taker = Threads.start(1, i -> assertThat(queue.take()).isEqualTo("handed"));
        queue.transfer("handed");
        Threads.join(taker);
        assertThat(queue).isEmpty();
    }

    @TwinTest
    void interruptEndsTake() throws Exception {
        LinkedBlockingQueue<String> queue = new LinkedBlockingQueue<>();
        List<Thread> taker = Threads.start(1,
                i -> assertThatThrownBy(queue::take).isInstanceOf(InterruptedException.class));
        taker.getFirst().interrupt();
        Threads.join(taker);
    }

    @TwinTest
    void priorityQueueServesTheSmallest() throws Exception {
        PriorityBlockingQueue<Integer> queue = new PriorityBlockingQueue<>();
        Threads.join(Threads.start(3, i -> {
            for (int n = 0; n < 10; n++) {
                queue.put(n * 3 + i);
            }
        }));
        List<Integer> drained = new ArrayList<>();
        for (int n = 0; n < 30; n++) {
            drained.add(queue.take());
        }
        assertThat(drained).isEqualTo(IntStream.range(0, 30).boxed().toList());
    }

    @TwinTest
    void delayQueueServesWhatIsDue() throws Exception {
        DelayQueue<Due> queue = new DelayQueue<>();
        long now = System.nanoTime();
        queue.put(new Due("c", now + 9_000_000));
        queue.put(new Due("a", now + 3_000_000));
        queue.put(new Due("b", now + 6_000_000));
        assertThat(queue.take().name).isEqualTo("a");
        assertThat(queue.take().name).isEqualTo("b");
        Due last = queue.take();
        assertThat(last.name).isEqualTo("c");
        assertThat(System.nanoTime()).isGreaterThanOrEqualTo(last.at);
    }

    private record Due(String name, long at) implements Delayed {
        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(at - System.nanoTime(), TimeUnit.NANOSECONDS);
        }

        @Override
        public int compareTo(Delayed other) {
            return Long.compare(at, ((Due) other).at);
        }
    }

    @TwinTest
    void publisherDeliversInOrderToAll() throws Exception {
        List<Collector> collectors = List.of(new Collector(1), new Collector(7), new Collector(Long.MAX_VALUE));
        try (SubmissionPublisher<Integer> publisher = new SubmissionPublisher<>()) {
            collectors.forEach(publisher::subscribe);
            IntStream.range(0, 40).forEach(publisher::submit);
        }
        for (Collector collector : collectors) {
            collector.complete.await();
            assertThat(collector.items).isEqualTo(IntStream.range(0, 40).boxed().toList());
        }
    }

    @TwinTest
    void fullPublisherDropsOffers() throws Exception {
        Collector never = new Collector(0);
        SubmissionPublisher<Integer> publisher = new SubmissionPublisher<>(Runnable::run, 2);
        publisher.subscribe(never);
        int dropped = 0;
        for (int i = 0; i < 10; i++) {
            dropped += publisher.offer(i, null) < 0 ? 1 : 0;
        }
        assertThat(dropped).isEqualTo(8);
        publisher.closeExceptionally(new IllegalStateException("over"));
        never.complete.await();
        assertThat(never.failure).hasMessage("over");
    }

    private static final class Collector implements Flow.Subscriber<Integer> {
        private final long batch;
        private final List<Integer> items = new CopyOnWriteArrayList<>();
        private final CountDownLatch complete = new CountDownLatch(1);
        private volatile Flow.Subscription subscription;
        private volatile Throwable failure;

        Collector(long batch) {
            this.batch = batch;
        }

        @Override
        public void onSubscribe(Flow.Subscription s) {
            subscription = s;
            if (batch > 0) {
                s.request(batch);
            }
        }

        @Override
        public void onNext(Integer item) {
            items.add(item);
            if (items.size() % batch == 0) {
                subscription.request(batch);
            }
        }

        @Override
        public void onError(Throwable e) {
            failure = e;
            complete.countDown();
        }

        @Override
        public void onComplete() {
            complete.countDown();
        }
    }

    @TwinTest
    void concurrentMapCountsEveryUpdate() throws Exception {
        ConcurrentHashMap<Integer, LongAdder> counts = new ConcurrentHashMap<>();
        AtomicLong computed = new AtomicLong();
        Threads.join(Threads.start(4, i -> {
            for (int n = 0; n < 200; n++) {
                counts.computeIfAbsent(n % 50, k -> {
                    computed.incrementAndGet();
                    return new LongAdder();
                }).increment();
            }
        }));
        assertThat(computed).hasValue(50);
        assertThat(counts.values()).allMatch(count -> count.sum() == 16);
        assertThat(counts.reduceValuesToLong(1, LongAdder::sum, 0, Long::sum)).isEqualTo(800);
    }

    @TwinTest
    void concurrentQueueKeepsWhatIsAdded() throws Exception {
        ConcurrentLinkedQueue<Integer> queue = new ConcurrentLinkedQueue<>();
        Threads.join(Threads.start(4, i -> IntStream.range(0, 30).forEach(n -> queue.add(i * 30 + n))));
        assertThat(queue).containsExactlyInAnyOrderElementsOf(IntStream.range(0, 120).boxed().toList());
    }
}
