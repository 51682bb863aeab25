package dev.detsim.tests.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.detsim.tests.twin.Seen;
import dev.detsim.tests.twin.TwinTest;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.concurrent.CountDownLatch;

/** What a thread takes over from the one that makes it. */
class ThreadInheritanceTwinsTest {
    @TwinTest
    @Covers({"getPriority()", "setPriority(int)"})
    void thePriorityIsInheritedAndLimitedByTheGroup() throws Exception {
        Thread t = new Thread(() -> {});
        assertThat(t.getPriority()).isEqualTo(Thread.NORM_PRIORITY);
        t.setPriority(Thread.MAX_PRIORITY);
        assertThat(t.getPriority()).isEqualTo(10);
        assertThatThrownBy(() -> t.setPriority(11)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> t.setPriority(0)).isInstanceOf(IllegalArgumentException.class);
        ThreadGroup low = new ThreadGroup("low");
        low.setMaxPriority(3);
        Thread limited = new Thread(low, () -> {});
        assertThat(limited.getPriority()).isEqualTo(3);
        limited.setPriority(8);
        assertThat(limited.getPriority()).isEqualTo(3);
    }

    @TwinTest
    void aChildHasThePriorityOfItsParent(Seen seen) throws Exception {
        Thread parent = new Thread(() -> {
            Thread.currentThread().setPriority(7);
            seen.answer(new Thread(() -> {}).getPriority());
        });
        parent.start();
        parent.join();
        seen.answer(parent.getPriority());
    }

    @TwinTest
    @Covers({"isDaemon()", "setDaemon(boolean)"})
    void theDaemonFlagIsInheritedAndFixedByTheStart(Seen seen) throws Exception {
        CountDownLatch latch = new CountDownLatch(1);
        Thread parent = new Thread(() -> {
            seen.answer(new Thread(() -> {}).isDaemon());
            try {
                latch.await();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        });
        assertThat(parent.isDaemon()).isFalse();
        parent.setDaemon(true);
        assertThat(parent.isDaemon()).isTrue();
        parent.start();
        assertThatThrownBy(() -> parent.setDaemon(false)).isInstanceOf(IllegalThreadStateException.class);
        assertThatThrownBy(() -> Thread.currentThread().setDaemon(true))
                .isInstanceOf(IllegalThreadStateException.class);
        latch.countDown();
        parent.join();
        assertThat(parent.isDaemon()).isTrue();
        parent.setDaemon(false);
        assertThat(parent.isDaemon()).isFalse();
    }

    @TwinTest
    @Covers({"getContextClassLoader()", "setContextClassLoader(ClassLoader)"})
    void theContextClassLoaderIsInherited() throws Exception {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        assertThat(before).isNotNull();
        try (URLClassLoader own = new URLClassLoader(new URL[0])) {
            Thread.currentThread().setContextClassLoader(own);
            ClassLoader[] seen = new ClassLoader[4];
            Thread t = new Thread(() -> {
                seen[0] = Thread.currentThread().getContextClassLoader();
                seen[1] = new Thread(() -> {}).getContextClassLoader();
                Thread.currentThread().setContextClassLoader(null);
                seen[2] = Thread.currentThread().getContextClassLoader();
            });
            Thread v = Thread.ofVirtual().unstarted(() -> seen[3] = Thread.currentThread().getContextClassLoader());
            Thread.currentThread().setContextClassLoader(before);
            t.start();
            t.join();
            v.start();
            v.join();
            assertThat(seen).containsExactly(own, own, null, own);
        }
        assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(before);
    }

    @TwinTest
    void aContextClassLoaderSetFromOutsideIsSeenInside() throws Exception {
        CountDownLatch set = new CountDownLatch(1);
        ClassLoader platform = ClassLoader.getPlatformClassLoader();
        ClassLoader[] seen = new ClassLoader[2];
        Thread t = new Thread(() -> {
            seen[0] = Thread.currentThread().getContextClassLoader();
            try {
                set.await();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            seen[1] = Thread.currentThread().getContextClassLoader();
        });
        t.start();
        Until.state(t, Thread.State.WAITING);
        t.setContextClassLoader(platform);
        set.countDown();
        t.join();
        assertThat(seen[0]).isNotNull();
        assertThat(seen[1]).isSameAs(platform);
    }

    @TwinTest
    void aVirtualThreadsChildIsNoDaemonAndHasTheGroupMain(Seen seen) throws Exception {
        Thread v = Thread.startVirtualThread(() -> {
            Thread child = new Thread(() -> {});
            seen.answer(child.isDaemon() + " " + child.getPriority() + " " + child.getThreadGroup().getName());
        });
        v.join();
    }

    @TwinTest
    void theMainThreadIsOrdinary(Seen seen) {
        Thread main = Thread.currentThread();
        seen.answer(main.getName() + " " + main.isDaemon() + " " + main.getPriority() + " " + main.isVirtual() + " "
                + main.getThreadGroup().getName());
    }
}
