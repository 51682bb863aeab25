package dev.detsim.tests.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.detsim.tests.twin.Seen;
import dev.detsim.tests.twin.TwinTest;
import java.util.concurrent.CountDownLatch;

/** Groups of threads. */
class ThreadGroupTwinsTest {
    @TwinTest
    @Covers("getThreadGroup()")
    void aThreadIsInTheGroupOfItsParentUntilItEnds() throws Exception {
        ThreadGroup group = new ThreadGroup("own");
        ThreadGroup[] seen = new ThreadGroup[2];
        Thread t = new Thread(group, () -> {
            seen[0] = Thread.currentThread().getThreadGroup();
            seen[1] = new Thread(() -> {}).getThreadGroup();
        });
        assertThat(t.getThreadGroup()).isSameAs(group);
        t.start();
        t.join();
        assertThat(seen).containsExactly(group, group);
        assertThat(t.getThreadGroup()).isNull();
    }

    @TwinTest
    void virtualThreadsHaveAGroupOfTheirOwn(Seen seen) throws Exception {
        Thread v = Thread.ofVirtual().unstarted(() -> seen.answer(Thread.currentThread().getThreadGroup().getName()));
        seen.answer(v.getThreadGroup().getName());
        v.start();
        v.join();
        seen.answer(v.getThreadGroup());
    }

    @TwinTest
    @Covers({"activeCount()", "enumerate(Thread[])"})
    void aGroupListsItsLiveThreads(Seen seen) throws Exception {
        CountDownLatch latch = new CountDownLatch(1);
        ThreadGroup group = new ThreadGroup("own");
        Thread[] threads = new Thread[3];
        Thread lister = new Thread(group, () -> {
            Thread[] found = new Thread[10];
            int n = Thread.enumerate(found);
            seen.answer(n + " " + Thread.activeCount());
            for (int i = 0; i < n; i++) {
                seen.answer(found[i].getName());
            }
        }, "lister");
        for (int i = 0; i < threads.length; i++) {
            threads[i] = new Thread(i == 2 ? new ThreadGroup(group, "inner") : group, () -> await(latch), "w" + i);
            threads[i].start();
        }
        new Thread(group, () -> {}, "unstarted");
        lister.start();
        lister.join();
        assertThat(group.activeCount()).isEqualTo(3);
        assertThat(group.activeGroupCount()).isEqualTo(1);
        assertThat(group.enumerate(new Thread[10], false)).isEqualTo(2);
        assertThat(group.enumerate(new Thread[1])).isEqualTo(1);
        latch.countDown();
        for (Thread t : threads) {
            t.join();
        }
        assertThat(group.activeCount()).isZero();
    }

    @TwinTest
    void groupsHaveParentsAndLimits(Seen seen) {
        ThreadGroup outer = new ThreadGroup("outer");
        ThreadGroup inner = new ThreadGroup(outer, "inner");
        assertThat(inner.getParent()).isSameAs(outer);
        assertThat(outer.getParent()).isSameAs(Thread.currentThread().getThreadGroup());
        assertThat(outer.parentOf(inner)).isTrue();
        outer.setMaxPriority(4);
        seen.answer(inner.getMaxPriority() + " " + inner.getName() + " " + inner);
    }

    @TwinTest
    void aGroupInterruptsItsThreads(Seen seen) throws Exception {
        ThreadGroup group = new ThreadGroup("own");
        Thread[] threads = new Thread[3];
        for (int i = 0; i < threads.length; i++) {
            threads[i] = new Thread(group, () -> {
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException e) {
                    seen.answer("interrupted");
                }
            });
            threads[i].start();
        }
        for (Thread t : threads) {
            Until.state(t, Thread.State.WAITING);
        }
        group.interrupt();
        for (Thread t : threads) {
            t.join();
        }
    }

    @TwinTest
    void aGroupRefusesNull() {
        assertThatThrownBy(() -> new ThreadGroup(null, "x")).isInstanceOf(NullPointerException.class);
        assertThat(new Thread((ThreadGroup) null, () -> {}).getThreadGroup())
                .isSameAs(Thread.currentThread().getThreadGroup());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
