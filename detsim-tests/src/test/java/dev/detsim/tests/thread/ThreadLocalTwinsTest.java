package dev.detsim.tests.thread;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detsim.tests.twin.Seen;
import dev.detsim.tests.twin.TwinTest;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;

/** Thread-locals, inheritable ones, and what is scoped. */
class ThreadLocalTwinsTest {
    @TwinTest
    void eachThreadHasItsOwnValue(Seen seen) throws Exception {
        ThreadLocal<String> local = ThreadLocal.withInitial(() -> "initial");
        local.set("main's");
        for (Thread.Builder builder : new Thread.Builder[] {Thread.ofPlatform(), Thread.ofVirtual()}) {
            Thread t = builder.start(() -> {
                seen.answer(local.get());
                local.set("other's");
                seen.answer(local.get());
            });
            t.join();
        }
        seen.answer(local.get());
        local.remove();
        seen.answer(local.get());
    }

    @TwinTest
    void valuesSurviveSwitches() throws Exception {
        ThreadLocal<Integer> local = new ThreadLocal<>();
        Thread[] threads = new Thread[6];
        for (int i = 0; i < threads.length; i++) {
            int n = i;
            threads[i] = Thread.ofPlatform().start(() -> {
                for (int k = 0; k < 20; k++) {
                    local.set(n * 100 + k);
                    Thread.yield();
                    assertThat(local.get()).isEqualTo(n * 100 + k);
                }
            });
        }
        for (Thread t : threads) {
            t.join();
        }
    }

    @TwinTest
    void anInheritableValueIsTakenWhenTheThreadIsMade(Seen seen) throws Exception {
        InheritableThreadLocal<String> local = new InheritableThreadLocal<>() {
            @Override
            protected String childValue(String parent) {
                return "child of " + parent;
            }
        };
        local.set("first");
        Thread p = new Thread(() -> seen.answer(local.get()));
        Thread v = Thread.ofVirtual().unstarted(() -> seen.answer(local.get()));
        local.set("second");
        p.start();
        p.join();
        v.start();
        v.join();
        seen.answer(local.get());
    }

    @TwinTest
    void anInheritableValueGoesDownThreeGenerations(Seen seen) throws Exception {
        InheritableThreadLocal<String> local = new InheritableThreadLocal<>();
        local.set("grandparent's");
        Thread parent = new Thread(() -> {
            Thread child = Thread.ofVirtual().start(() -> {
                Thread grandchild = new Thread(() -> seen.answer(local.get()));
                grandchild.start();
                join(grandchild);
                local.set("child's");
            });
            join(child);
            seen.answer(local.get());
        });
        parent.start();
        parent.join();
    }

    @TwinTest
    void aPooledThreadKeepsItsValues(Seen seen) throws Exception {
        ThreadLocal<Integer> local = ThreadLocal.withInitial(() -> 0);
        try (ExecutorService executor = Executors.newSingleThreadExecutor()) {
            for (int i = 0; i < 3; i++) {
                executor.submit(() -> local.set(local.get() + 1)).get();
            }
            seen.answer(executor.submit(local::get).get());
        }
        seen.answer(local.get());
    }

    @TwinTest
    void aScopedValueIsBoundInItsScopeOnly(Seen seen) throws Exception {
        ScopedValue<String> value = ScopedValue.newInstance();
        Thread t = new Thread(() -> {
            seen.answer(value.isBound());
            ScopedValue.where(value, "outer").run(() -> {
                Thread.yield();
                seen.answer(value.get());
                ScopedValue.where(value, "inner").run(() -> seen.answer(value.get()));
                seen.answer(value.get());
            });
            seen.answer(value.isBound());
        });
        ScopedValue.where(value, "maker's").run(t::start);
        t.join();
    }

    @TwinTest
    void threadLocalRandomIsTheThreadsOwn() throws Exception {
        int[] own = new int[2];
        Thread a = new Thread(() -> own[0] = ThreadLocalRandom.current().nextInt(10));
        Thread b = Thread.ofVirtual().unstarted(() -> own[1] = ThreadLocalRandom.current().nextInt(10));
        a.start();
        b.start();
        a.join();
        b.join();
        assertThat(own[0]).isBetween(0, 9);
        assertThat(own[1]).isBetween(0, 9);
    }

    private static void join(Thread t) {
        try {
            t.join();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
