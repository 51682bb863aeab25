package dev.detsim.tests.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detsim.SimBody;
import dev.detsim.StuckError;
import dev.detsim.core.run.RunOptions;
import dev.detsim.core.run.RunResult;
import dev.detsim.core.run.Worlds;
import java.net.URL;
import java.net.URLClassLoader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Threads that native frames keep on their carrier: they run in the initialiser of a class that each world loads anew. */
class PinnedTest {
    /** Sleeps while it is initialised. */
    public static final class Sleeper {
        static {
            Blocking.sleep(50);
        }

        private Sleeper() {
        }
    }

    /** Is unparked by another thread. */
    public static final class Parker {
        static {
            Blocking.park();
        }

        private Parker() {
        }
    }

    /** Waits for the tasks of a pool. */
    public static final class Pooled {
        static {
            Blocking.useAPool();
        }

        private Pooled() {
        }
    }

    /** Joins a thread. */
    public static final class Joiner {
        static {
            Thread t = new Thread(Thread::yield);
            t.start();
            Blocking.join(t);
        }

        private Joiner() {
        }
    }

    /** Waits on a monitor. */
    public static final class Waiter {
        static {
            Blocking.awaitMonitor();
        }

        private Waiter() {
        }
    }

    /** Waits for a thread that needs the class, as ill-made initialisers do. */
    public static final class Circular {
        static {
            Thread t = new Thread(Circular::needed, "circular");
            t.start();
            Blocking.join(t);
        }

        private Circular() {
        }

        private static void needed() {
            Thread.yield();
        }
    }

    @Test
    void anInitialiserMaySleep() {
        deterministic(Sleeper.class);
    }

    @Test
    void anInitialiserMayPark() {
        deterministic(Parker.class);
    }

    @Test
    void anInitialiserMayUseAPool() {
        deterministic(Pooled.class);
    }

    @Test
    void anInitialiserMayJoinAThread() {
        deterministic(Joiner.class);
    }

    /** The VM does not let go of the carrier there: a limit, reported as one. */
    @Test
    void anInitialiserThatWaitsOnAMonitorIsReported() {
        RunResult r = Worlds.run(Runs.watchdog(RunOptions.of(0), Duration.ofMillis(300)),
                initializing(Waiter.class, new ArrayList<>()));
        assertThat(r.failure().orElseThrow()).isInstanceOf(StuckError.class).hasMessageContaining("\nmain\n")
                .hasMessageContaining("Waiter.<clinit>");
        assertThat(r.tainted()).isTrue();
    }

    @Test
    void whoWaitsForAnotherThreadsInitialiserIsNamed() {
        RunResult r = Worlds.run(Runs.watchdog(RunOptions.of(0), Duration.ofMillis(300)),
                initializing(Circular.class, new ArrayList<>()));
        assertThat(r.failure().orElseThrow()).isInstanceOf(StuckError.class).hasMessageContaining("\ncircular\n");
        assertThat(r.tainted()).isTrue();
    }

    private static void deterministic(Class<?> type) {
        for (long seed = 0; seed < 5; seed++) {
            List<List<String>> seen = new ArrayList<>();
            List<Long> hashes = new ArrayList<>();
            for (int run = 0; run < 3; run++) {
                List<String> order = new ArrayList<>();
                RunOptions o = RunOptions.of(seed);
                RunResult r = Worlds.run(run == 2 ? Runs.plain(o) : o, initializing(type, order));
                assertThat(r.failure()).isEmpty();
                assertThat(r.tainted()).isFalse();
                seen.add(order);
                hashes.add(r.hash());
            }
            assertThat(seen.get(1)).isEqualTo(seen.get(0)).contains("initialised");
            assertThat(seen.get(2)).isEqualTo(seen.get(0));
            assertThat(hashes).containsOnly(hashes.get(0));
        }
    }

    /** Other threads run while the class is initialised. */
    private static SimBody initializing(Class<?> type, List<String> order) {
        return sim -> {
            Thread[] others = new Thread[2];
            for (int i = 0; i < others.length; i++) {
                int n = i;
                others[i] = Thread.ofPlatform().start(() -> {
                    for (int k = 0; k < 20; k++) {
                        order.add(n + "");
                        Thread.yield();
                    }
                });
            }
            try (Anew anew = new Anew()) {
                Class.forName(type.getName(), true, anew);
                order.add("initialised");
            }
            for (Thread t : others) {
                t.join();
            }
        };
    }

    /** A loader that makes the nested classes of this test once more. */
    private static final class Anew extends URLClassLoader {
        Anew() {
            super(new URL[] {PinnedTest.class.getProtectionDomain().getCodeSource().getLocation()},
                    PinnedTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            return name.startsWith(PinnedTest.class.getName() + "$") ? findClass(name) : super.loadClass(name, resolve);
        }
    }
}
