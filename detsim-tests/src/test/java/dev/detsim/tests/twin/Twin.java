package dev.detsim.tests.twin;

import dev.detsim.core.run.RunOptions;
import dev.detsim.core.run.RunResult;
import dev.detsim.core.run.Worlds;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** Runs one body on the real JDK and in worlds. */
public final class Twin {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Twin() {
    }

    /** A scenario. */
    @FunctionalInterface
    public interface Body {
        /** Runs it; what it throws fails it. */
        void run(Seen seen) throws Throwable;
    }

    /** Runs the body on the real JDK; returns its answers. */
    public static List<String> real(Body body) {
        Seen seen = new Seen();
        Throwable[] failure = new Throwable[1];
        Thread main = Thread.ofPlatform().name("main").start(() -> failure[0] = failureOf(body, seen));
        awaitReal(main);
        if (failure[0] != null) {
            throw new AssertionError("on the real JDK: " + failure[0], failure[0]);
        }
        return seen.answers();
    }

    private static Throwable failureOf(Body body, Seen seen) {
        try {
            body.run(seen);
            return null;
        } catch (Throwable e) {
            return e;
        }
    }

    private static void awaitReal(Thread main) {
        try {
            if (!main.join(PATIENCE)) {
                throw new AssertionError("on the real JDK: no end after " + PATIENCE + ", at "
                        + Arrays.toString(main.getStackTrace()));
            }
        } catch (InterruptedException e) {
            throw new AssertionError("interrupted while a scenario ran on the real JDK", e);
        }
    }

    /** Runs the body in the worlds of the seeds 0 to {@code seeds} - 1, each twice; each must give these answers. */
    public static void simulated(int seeds, List<String> answers, Body body) {
        for (long seed = 0; seed < seeds; seed++) {
            Outcome first = run(RunOptions.of(seed), body);
            Outcome second = run(RunOptions.of(seed), body);
            require(first.equals(second), seed, "differs when it is run again: " + first + ", then " + second);
            require(first.answers.equals(answers), seed,
                    "answers " + first.answers + ", but the real JDK " + answers);
        }
        Outcome kernel = run(RunOptions.of(0), body);
        Outcome plain = run(plain(0), body);
        require(kernel.equals(plain), 0, "differs when threads are switched by the JDK's own methods: " + kernel
                + ", then " + plain);
    }

    private static RunOptions plain(long seed) {
        RunOptions o = RunOptions.of(seed);
        return new RunOptions(seed, o.timeLimit(), o.watchdog(), o.recording(), true);
    }

    /** What must be the same whenever a seed is run. */
    private record Outcome(List<String> answers, List<String> notes, long hash, long steps, long nanos) {
    }

    private static Outcome run(RunOptions options, Body body) {
        Seen seen = new Seen();
        long seed = options.seed();
        RunResult result = Worlds.run(options, sim -> body.run(seen));
        result.failure().ifPresent(e -> {
            throw new AssertionError("seed [" + seed + "], simulated: " + e, e);
        });
        require(!result.tainted(), seed, "left a thread that could not be stopped");
        return new Outcome(seen.answers(), seen.notes(), result.hash(), result.steps(), result.nanos());
    }

    private static void require(boolean holds, long seed, String otherwise) {
        if (!holds) {
            throw new AssertionError("seed [" + seed + "], simulated: " + otherwise);
        }
    }
}
