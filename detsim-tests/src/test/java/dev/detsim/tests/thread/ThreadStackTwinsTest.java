package dev.detsim.tests.thread;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detsim.tests.twin.Seen;
import dev.detsim.tests.twin.TwinTest;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

/** Stacks of threads. */
class ThreadStackTwinsTest {
    @TwinTest
    @Covers("getStackTrace()")
    void aThreadSeesItsOwnStack(Seen seen) {
        StackTraceElement[] stack = Thread.currentThread().getStackTrace();
        seen.answer(stack[0].getClassName() + "." + stack[0].getMethodName());
        seen.answer(stack[1].getMethodName());
    }

    @TwinTest
    void theStackOfABlockedThread(Seen seen) throws Exception {
        CountDownLatch latch = new CountDownLatch(1);
        Thread t = new Thread(() -> blockedHere(latch));
        seen.answer(t.getStackTrace().length);
        t.start();
        Until.state(t, Thread.State.WAITING);
        seen.answer(ownMethods(t.getStackTrace()));
        seen.answer(Arrays.stream(t.getStackTrace()).map(StackTraceElement::getMethodName).anyMatch("await"::equals));
        latch.countDown();
        t.join();
        seen.answer(t.getStackTrace().length);
    }

    @TwinTest
    void theStackOfAVirtualThread(Seen seen) throws Exception {
        CountDownLatch latch = new CountDownLatch(1);
        Thread t = Thread.ofVirtual().unstarted(() -> blockedHere(latch));
        seen.answer(t.getStackTrace().length);
        t.start();
        Until.state(t, Thread.State.WAITING);
        seen.answer(ownMethods(t.getStackTrace()));
        latch.countDown();
        t.join();
        seen.answer(t.getStackTrace().length);
    }

    @TwinTest
    void theStackOfAThreadThatIsBlockedOnAMonitor(Seen seen) throws Exception {
        Object lock = new Object();
        Thread t;
        synchronized (lock) {
            t = Thread.ofPlatform().start(() -> enter(lock));
            Until.state(t, Thread.State.BLOCKED);
            seen.answer(ownMethods(t.getStackTrace()));
        }
        t.join();
    }

    @TwinTest
    void theStackOfARunningThread() throws Exception {
        AtomicBoolean stop = new AtomicBoolean();
        Thread t = Thread.ofPlatform().start(() -> spinHere(stop));
        Until.holds(() -> ownMethods(t.getStackTrace()).contains("spinHere"));
        stop.set(true);
        t.join();
    }

    @TwinTest
    @Covers("getAllStackTraces()")
    void allStacksHaveThoseOfLivePlatformThreads() throws Exception {
        CountDownLatch latch = new CountDownLatch(1);
        Thread t = Thread.ofPlatform().start(() -> blockedHere(latch));
        Thread v = Thread.startVirtualThread(() -> blockedHere(latch));
        Thread unstarted = new Thread(() -> {});
        Thread ended = Thread.ofPlatform().start(() -> {});
        ended.join();
        Until.state(t, Thread.State.WAITING);
        Map<Thread, StackTraceElement[]> all = Thread.getAllStackTraces();
        assertThat(all).containsKeys(t, Thread.currentThread()).doesNotContainKeys(v, unstarted, ended);
        assertThat(ownMethods(all.get(t))).contains("blockedHere");
        assertThat(ownMethods(all.get(Thread.currentThread()))).contains("allStacksHaveThoseOfLivePlatformThreads");
        latch.countDown();
        t.join();
        v.join();
    }

    @TwinTest
    @Covers("dumpStack()")
    void dumpStackPrintsToStandardError() {
        PrintStream before = System.err;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setErr(new PrintStream(bytes, true));
        try {
            Thread.dumpStack();
        } finally {
            System.setErr(before);
        }
        assertThat(bytes.toString()).startsWith("java.lang.Exception: Stack trace")
                .contains("dumpStackPrintsToStandardError");
    }

    @TwinTest
    void anExceptionsStackEndsInTheThreadsRun(Seen seen) throws Exception {
        StackTraceElement[][] stack = new StackTraceElement[1][];
        Thread t = Thread.ofPlatform().start(() -> stack[0] = new Exception().getStackTrace());
        t.join();
        List<String> names = Arrays.stream(stack[0]).map(e -> e.getClassName() + "." + e.getMethodName()).toList();
        seen.answer(names.contains("java.lang.Thread.run"));
    }

    private static List<String> ownMethods(StackTraceElement[] stack) {
        return Arrays.stream(stack).filter(e -> e.getClassName().equals(ThreadStackTwinsTest.class.getName()))
                .map(StackTraceElement::getMethodName).filter(m -> !m.startsWith("lambda$")).toList();
    }

    private static void blockedHere(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static void enter(Object lock) {
        synchronized (lock) {
            lock.notifyAll();
        }
    }

    private static void spinHere(AtomicBoolean stop) {
        while (!stop.get()) {
            Thread.onSpinWait();
        }
    }
}
