package dev.detsim.tests.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.detsim.tests.twin.Seen;
import dev.detsim.tests.twin.TwinTest;
import java.util.concurrent.CountDownLatch;

/** What a thread is called, and its constructors. */
class ThreadNameTwinsTest {
    @TwinTest
    @Covers({"getName()", "setName(String)"})
    void namesAreGivenAndChanged() throws Exception {
        CountDownLatch renamed = new CountDownLatch(1);
        String[] own = new String[2];
        Thread t = new Thread(() -> {
            own[0] = Thread.currentThread().getName();
            try {
                renamed.await();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            own[1] = Thread.currentThread().getName();
        }, "first");
        assertThat(t.getName()).isEqualTo("first");
        t.start();
        Until.state(t, Thread.State.WAITING);
        t.setName("second");
        renamed.countDown();
        t.join();
        assertThat(own).containsExactly("first", "second");
        assertThatThrownBy(() -> t.setName(null)).isInstanceOf(NullPointerException.class)
                .hasMessage("name cannot be null");
    }

    @TwinTest
    void aThreadRenamesItself() throws Exception {
        Thread t = new Thread(() -> Thread.currentThread().setName("mine"), "other");
        t.start();
        t.join();
        assertThat(t.getName()).isEqualTo("mine");
    }

    @TwinTest
    @Covers({"new(String)", "new(Runnable, String)", "new(ThreadGroup, Runnable)", "new(ThreadGroup, String)",
        "new(ThreadGroup, Runnable, String)", "new(ThreadGroup, Runnable, String, long)",
        "new(ThreadGroup, Runnable, String, long, boolean)"})
    void constructorsNameTheThread(Seen seen) throws Exception {
        ThreadGroup group = new ThreadGroup("group");
        Runnable task = () -> seen.answer(Thread.currentThread().getName().replaceAll("\\d+", "N") + " "
                + Thread.currentThread().getThreadGroup().getName());
        Thread[] threads = {new Thread("a"), new Thread(task, "b"), new Thread(group, task), new Thread(group, "c"),
            new Thread(group, task, "d"), new Thread(group, task, "e", 1 << 20),
            new Thread(group, task, "f", 0, false), new Thread(task)};
        for (Thread t : threads) {
            t.start();
            t.join();
        }
        assertThatThrownBy(() -> new Thread((String) null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> new Thread(task, null)).isInstanceOf(NullPointerException.class)
                .hasMessage("'name' is null");
    }

    @TwinTest
    void defaultNamesAreCountedInTheOrderOfConstruction() {
        int first = number(new Thread());
        assertThat(number(new Thread())).isEqualTo(first + 1);
        new Thread("named");
        Thread.ofPlatform().unstarted(() -> {});
        assertThat(number(new Thread(() -> {}))).isEqualTo(first + 3);
    }

    private static int number(Thread t) {
        assertThat(t.getName()).matches("Thread-\\d+");
        return Integer.parseInt(t.getName().substring("Thread-".length()));
    }

    @TwinTest
    @Covers("toString()")
    void toStringShowsIdNamePriorityAndGroup() throws Exception {
        Thread t = new Thread(() -> {}, "called");
        assertThat(t.toString()).isEqualTo("Thread[#" + t.threadId() + ",called,5,main]");
        t.start();
        t.join();
        assertThat(t.toString()).isEqualTo("Thread[#" + t.threadId() + ",called,5,]");
        Thread v = Thread.ofVirtual().name("light").unstarted(() -> {});
        assertThat(v.toString()).isEqualTo("VirtualThread[#" + v.threadId() + ",light]/new");
        v.start();
        v.join();
        assertThat(v.toString()).isEqualTo("VirtualThread[#" + v.threadId() + ",light]/terminated");
    }

    @TwinTest
    @Covers({"threadId()", "getId()"})
    @SuppressWarnings("deprecation")
    void idsArePositiveDifferentAndFixed() throws Exception {
        long[] own = new long[1];
        Thread t = new Thread(() -> own[0] = Thread.currentThread().threadId());
        Thread other = new Thread(() -> {});
        Thread virtual = Thread.ofVirtual().unstarted(() -> {});
        long id = t.threadId();
        assertThat(id).isPositive().isNotEqualTo(other.threadId()).isNotEqualTo(virtual.threadId())
                .isNotEqualTo(Thread.currentThread().threadId()).isEqualTo(t.getId());
        t.start();
        t.join();
        assertThat(own[0]).isEqualTo(id).isEqualTo(t.threadId());
    }
}
