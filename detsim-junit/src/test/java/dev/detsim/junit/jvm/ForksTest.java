package dev.detsim.junit.jvm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.detsim.core.run.Leftover;
import dev.detsim.core.run.RunOptions;
import dev.detsim.core.run.RunResult;
import dev.detsim.core.trace.Recording;
import dev.detsim.junit.report.TestName;
import dev.detsim.junit.sweep.LostSeed;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Who is guilty of the end of a JVM. */
class ForksTest {
    private static final String KILLED = "ended with status 137 (signal 9, SIGKILL)";

    private final AtomicInteger started = new AtomicInteger();
    private final AtomicInteger closed = new AtomicInteger();

    /** A JVM that dies as soon as {@code together} seeds have begun, if a guilty one is among them. */
    private final class Mortal implements Jvm {
        private final List<RunOptions> begun = new ArrayList<>();
        private final Set<Long> guilty;
        private final CountDownLatch together;
        private boolean tainting;

        Mortal(Set<Long> guilty, int together) {
            this.guilty = guilty;
            this.together = new CountDownLatch(together);
        }

        @Override
        public RunResult run(RunRequest request) throws JvmDied {
            begin(request.options());
            synchronized (this) {
                if (begun.stream().anyMatch(options -> guilty.contains(options.seed()))) {
                    throw new JvmDied(KILLED, begun);
                }
                begun.remove(request.options());
            }
            return passed(request.options().seed(), tainting);
        }

        private void begin(RunOptions options) {
            synchronized (this) {
                begun.add(options);
            }
            together.countDown();
            try {
                together.await();
            } catch (InterruptedException unexpected) {
                throw new IllegalStateException(unexpected);
            }
        }

        @Override
        public long cpuNanos() {
            return 5;
        }

        @Override
        public void close() {
            closed.incrementAndGet();
        }
    }

    @Test
    void onlySeedThatWasRunningIsLost() {
        try (var forks = forks(1, () -> new Mortal(Set.of(3L), 1))) {
            assertThat(forks.run(RunOptions.of(2), null).passed()).isTrue();
            assertThat(forks.run(RunOptions.of(3), null).failure().orElseThrow())
                    .isInstanceOf(LostSeed.class).hasToString("the JVM that ran it " + KILLED);
            assertThat(forks.run(RunOptions.of(4), null).passed()).isTrue();
        }
        assertThat(started).hasValue(2);
    }

    @Test
    void ofSeveralTheOneIsLostThatEndsItsJvmAlone() throws Exception {
        var results = sideBySide(() -> new Mortal(Set.of(3L), started.get() == 1 ? 3 : 1), 2, 3, 4);
        assertThat(results).filteredOn(LostSeed::is).extracting(RunResult::seed).containsExactly(3L);
        assertThat(results.get(1).failure().orElseThrow()).hasMessage(
                "the JVM that ran it beside other seeds " + KILLED + "\nalone, its JVM " + KILLED);
    }

    @Test
    void firstStandsForAllIfNoneEndsItsJvmAlone() throws Exception {
        var results = sideBySide(() -> new Mortal(started.get() == 1 ? Set.of(3L) : Set.of(),
                started.get() == 1 ? 3 : 1), 2, 3, 4);
        assertThat(results).filteredOn(LostSeed::is).extracting(RunResult::seed).containsExactly(2L);
        assertThat(results.get(0).failure().orElseThrow()).hasMessage("the JVM that ran seeds 2, 3, 4 side by side "
                + KILLED + "; each of them ended well in a JVM alone");
    }

    @Test
    void jvmThatDiesBeforeItsFirstSeedIsAnError() {
        try (var forks = forks(1, () -> dying("ended with status 1; it printed last:\n  no such class"))) {
            assertThatThrownBy(() -> forks.run(RunOptions.of(2), null)).isInstanceOf(IllegalStateException.class)
                    .hasMessage("a JVM that was started to run seeds ended with status 1; it printed last:\n"
                            + "  no such class");
        }
    }

    @Test
    void jvmWithAThreadThatCannotBeStoppedRunsNoMoreSeeds() {
        var first = new Mortal(Set.of(), 1);
        first.tainting = true;
        try (var forks = forks(1, () -> started.get() == 1 ? first : new Mortal(Set.of(), 1))) {
            assertThat(forks.run(RunOptions.of(1), null).tainted()).isTrue();
            assertThat(closed).hasValue(1);
            assertThat(forks.run(RunOptions.of(2), null).tainted()).isFalse();
        }
        assertThat(started).hasValue(2);
    }

    @Test
    void seedsAreSpreadAndTheirTimeIsAddedUp() throws Exception {
        try (var forks = forks(2, () -> new Mortal(Set.of(), 1))) {
            forks.run(RunOptions.of(1), null);
            assertThat(forks.cpuNanos()).isEqualTo(5);
        }
        assertThat(started).hasValue(1);
    }

    private List<RunResult> sideBySide(Callable<Jvm> jvms, long... seeds) throws Exception {
        var results = new ArrayList<RunResult>();
        try (var forks = forks(1, jvms); ExecutorService pool = Executors.newFixedThreadPool(seeds.length)) {
            var tasks = new ArrayList<Callable<RunResult>>();
            for (long seed : seeds) {
                tasks.add(() -> forks.run(RunOptions.of(seed), null));
            }
            for (var result : pool.invokeAll(tasks)) {
                results.add(result.get());
            }
        }
        return results;
    }

    private Forks forks(int count, Callable<Jvm> jvms) {
        return new Forks((_, _) -> start(jvms), test(), Collections.nCopies(count, Conditions.SAME));
    }

    private Jvm start(Callable<Jvm> jvms) {
        started.incrementAndGet();
        try {
            return jvms.call();
        } catch (Exception unexpected) {
            throw new IllegalStateException(unexpected);
        }
    }

    private Jvm dying(String how) {
        return new Jvm() {
            @Override
            public RunResult run(RunRequest request) throws JvmDied {
                throw new JvmDied(how, List.of());
            }

            @Override
            public long cpuNanos() {
                return 0;
            }

            @Override
            public void close() {
            }
        };
    }

    private static TestName test() {
        return TestName.of(ForksTest.class,
                "private static dev.detsim.junit.report.TestName dev.detsim.junit.jvm.ForksTest.test()");
    }

    private static RunResult passed(long seed, boolean tainted) {
        return new RunResult(seed, Optional.empty(), 1, 1, 1, Recording.NONE, new TreeMap<>(),
                tainted ? List.of(new Leftover("n/t", "RUNNABLE")) : List.of());
    }
}
