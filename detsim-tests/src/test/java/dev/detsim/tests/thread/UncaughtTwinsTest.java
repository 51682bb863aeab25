package dev.detsim.tests.thread;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detsim.tests.twin.Seen;
import dev.detsim.tests.twin.TwinTest;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.concurrent.CountDownLatch;

/** What becomes of an exception that nobody catches. */
class UncaughtTwinsTest {
    @TwinTest
    @Covers({"setUncaughtExceptionHandler(UncaughtExceptionHandler)", "getUncaughtExceptionHandler()"})
    void theThreadsOwnHandlerIsCalledOnTheThread(Seen seen) throws Exception {
        Thread t = new Thread(UncaughtTwinsTest::fail, "failing");
        Thread.UncaughtExceptionHandler handler = (thread, e) -> seen.answer(
                (thread == t) + " " + (Thread.currentThread() == t) + " " + t.isAlive() + " " + e.getMessage());
        assertThat(t.getUncaughtExceptionHandler()).isSameAs(t.getThreadGroup());
        t.setUncaughtExceptionHandler(handler);
        assertThat(t.getUncaughtExceptionHandler()).isSameAs(handler);
        t.start();
        t.join();
        assertThat(t.getUncaughtExceptionHandler()).isNull();
    }

    @TwinTest
    void theGroupIsTheHandlerOfAThreadThatHasNone(Seen seen) throws Exception {
        ThreadGroup group = new ThreadGroup("own") {
            @Override
            public void uncaughtException(Thread t, Throwable e) {
                seen.answer(t.getName() + " " + e.getMessage() + " " + t.getThreadGroup().getName());
            }
        };
        Thread t = new Thread(group, UncaughtTwinsTest::fail, "failing");
        t.start();
        t.join();
    }

    @TwinTest
    @Covers({"setDefaultUncaughtExceptionHandler(UncaughtExceptionHandler)",
        "getDefaultUncaughtExceptionHandler()"})
    void theDefaultHandlerIsAskedLast(Seen seen) throws Exception {
        Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.UncaughtExceptionHandler handler = (t, e) -> seen.answer(t.getName() + " " + e.getMessage());
        Thread.setDefaultUncaughtExceptionHandler(handler);
        try {
            assertThat(Thread.getDefaultUncaughtExceptionHandler()).isSameAs(handler);
            Thread p = Thread.ofPlatform().name("p").start(UncaughtTwinsTest::fail);
            p.join();
            Thread v = Thread.ofVirtual().name("v").start(UncaughtTwinsTest::fail);
            v.join();
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(before);
        }
    }

    @TwinTest
    void withoutHandlersTheStackGoesToStandardError() throws Exception {
        PrintStream before = System.err;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setErr(new PrintStream(bytes, true));
        try {
            Thread t = Thread.ofPlatform().name("failing").start(UncaughtTwinsTest::fail);
            t.join();
        } finally {
            System.setErr(before);
        }
        assertThat(bytes.toString())
                .startsWith("Exception in thread \"failing\" java.lang.IllegalStateException: thrown")
                .contains("UncaughtTwinsTest.fail");
    }

    @TwinTest
    void whatAHandlerThrowsIsIgnored(Seen seen) throws Exception {
        Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, e) -> seen.answer("default handler"));
        try {
            Thread t = new Thread(UncaughtTwinsTest::fail);
            t.setUncaughtExceptionHandler((thread, e) -> {
                seen.answer("handler");
                throw new IllegalStateException("of the handler");
            });
            t.start();
            t.join();
            seen.answer(t.getState());
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(before);
        }
    }

    @TwinTest
    void anUncaughtExceptionReleasesMonitorsAndEndsTheThreadOnly(Seen seen) throws Exception {
        Object lock = new Object();
        Thread t = new Thread(() -> {
            synchronized (lock) {
                fail();
            }
        });
        t.setUncaughtExceptionHandler((thread, e) -> seen.answer(Thread.holdsLock(lock)));
        t.start();
        t.join();
        synchronized (lock) {
            seen.answer(t.isAlive());
        }
    }

    @TwinTest
    void joinReturnsAfterTheHandlerHasEnded(Seen seen) throws Exception {
        CountDownLatch latch = new CountDownLatch(1);
        Thread t = new Thread(UncaughtTwinsTest::fail);
        t.setUncaughtExceptionHandler((thread, e) -> {
            try {
                latch.await();
            } catch (InterruptedException i) {
                throw new AssertionError(i);
            }
            seen.answer("handled");
        });
        t.start();
        Until.state(t, Thread.State.WAITING);
        latch.countDown();
        t.join();
        seen.answer("joined");
    }

    @TwinTest
    void errorsAreHandledToo(Seen seen) throws Exception {
        Thread t = new Thread(() -> deeper(0));
        t.setUncaughtExceptionHandler((thread, e) -> seen.answer(e.getClass()));
        t.start();
        t.join();
    }

    private static int deeper(int n) {
        return deeper(n + 1) + 1;
    }

    private static void fail() {
        throw new IllegalStateException("thrown");
    }
}
