package dev.detsim.tests.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.detsim.tests.twin.Seen;
import dev.detsim.tests.twin.TwinTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ThreadFactory;

/** {@code Thread.Builder}. */
class ThreadBuilderTwinsTest {
    @TwinTest
    @Covers("ofPlatform()")
    void aPlatformThreadAsItWasOrdered(Seen seen) throws Exception {
        ThreadGroup group = new ThreadGroup("own");
        Thread t = Thread.ofPlatform().group(group).name("built").daemon().priority(8).stackSize(1 << 18)
                .unstarted(() -> seen.answer(Thread.currentThread().toString().replaceAll("#\\d+", "#N")));
        seen.answer(t.isDaemon() + " " + t.isVirtual() + " " + t.getState());
        t.start();
        t.join();
    }

    @TwinTest
    @Covers("ofVirtual()")
    void aVirtualThreadAsItWasOrdered(Seen seen) throws Exception {
        Thread t = Thread.ofVirtual().name("built").unstarted(() -> seen.answer(Thread.currentThread().getName()));
        seen.answer(t.isDaemon() + " " + t.isVirtual() + " " + t.getState() + " " + t.getPriority());
        t.start();
        t.join();
        seen.answer(Thread.ofVirtual().unstarted(() -> {}).getName().isEmpty());
        assertThatThrownBy(() -> t.setDaemon(false)).isInstanceOf(IllegalArgumentException.class);
        t.setPriority(9);
        seen.answer(t.getPriority());
    }

    @TwinTest
    void namesHaveCounters(Seen seen) {
        Thread.Builder platform = Thread.ofPlatform().name("p-", 5);
        Thread.Builder virtual = Thread.ofVirtual().name("v-", 0);
        for (int i = 0; i < 3; i++) {
            seen.answer(platform.unstarted(() -> {}).getName() + " " + virtual.unstarted(() -> {}).getName());
        }
    }

    @TwinTest
    void factoriesCountAndAreThreadSafe(Seen seen) throws Exception {
        ThreadFactory factory = Thread.ofPlatform().name("f-", 0).daemon().factory();
        List<String> names = Collections.synchronizedList(new ArrayList<>());
        Thread[] makers = new Thread[4];
        for (int i = 0; i < makers.length; i++) {
            makers[i] = Thread.ofVirtual().start(() -> {
                for (int k = 0; k < 5; k++) {
                    names.add(factory.newThread(() -> {}).getName());
                }
            });
        }
        for (Thread t : makers) {
            t.join();
        }
        seen.answer(names.stream().sorted().toList());
    }

    @TwinTest
    void builtThreadsInheritThreadLocalsUnlessToldNotTo(Seen seen) throws Exception {
        InheritableThreadLocal<String> local = new InheritableThreadLocal<>();
        local.set("parent's");
        for (boolean inherit : new boolean[] {true, false}) {
            Thread p =
                    Thread.ofPlatform().inheritInheritableThreadLocals(inherit).start(() -> seen.answer(local.get()));
            p.join();
            Thread v = Thread.ofVirtual().inheritInheritableThreadLocals(inherit).start(() -> seen.answer(local.get()));
            v.join();
        }
    }

    @TwinTest
    void withoutInheritanceTheContextClassLoaderIsTheSystems() throws Exception {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(ClassLoader.getPlatformClassLoader());
        try {
            assertThat(Thread.ofPlatform().inheritInheritableThreadLocals(false).unstarted(() -> {})
                    .getContextClassLoader()).isSameAs(ClassLoader.getSystemClassLoader());
            assertThat(Thread.ofVirtual().inheritInheritableThreadLocals(false).unstarted(() -> {})
                    .getContextClassLoader()).isSameAs(ClassLoader.getSystemClassLoader());
            assertThat(Thread.ofVirtual().unstarted(() -> {}).getContextClassLoader())
                    .isSameAs(ClassLoader.getPlatformClassLoader());
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    @TwinTest
    void buildersSetTheHandlerOfUncaughtExceptions(Seen seen) throws Exception {
        Thread.UncaughtExceptionHandler handler = (t, e) -> seen.answer(t.getName() + " " + e.getMessage());
        Thread p = Thread.ofPlatform().name("p").uncaughtExceptionHandler(handler).start(ThreadBuilderTwinsTest::fail);
        p.join();
        Thread v = Thread.ofVirtual().name("v").uncaughtExceptionHandler(handler).start(ThreadBuilderTwinsTest::fail);
        v.join();
    }

    private static void fail() {
        throw new IllegalStateException("thrown");
    }

    @TwinTest
    void buildersRefuseNonsense() {
        assertThatThrownBy(() -> Thread.ofPlatform().priority(11)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Thread.ofPlatform().stackSize(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Thread.ofPlatform().name(null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> Thread.ofVirtual().name("x", -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Thread.ofVirtual().start(null)).isInstanceOf(NullPointerException.class);
    }
}
