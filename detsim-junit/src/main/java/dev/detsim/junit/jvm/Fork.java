package dev.detsim.junit.jvm;

import dev.detsim.core.run.RunResult;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** A place for a JVM: when one is not to be used any more, the next takes it. Several runs go on in it at once. */
final class Fork {
    private final Conditions conditions;
    private final Supplier<Jvm> starter;
    private final Crash.Alone alone;
    private final List<Life> lives = new ArrayList<>();
    private int users;
    private int taken;

    Fork(Conditions conditions, Supplier<Jvm> starter, Crash.Alone alone) {
        this.conditions = conditions;
        this.starter = starter;
        this.alone = alone;
    }

    Conditions conditions() {
        return conditions;
    }

    /** Runs a seed; once more in the next JVM if it had not begun when this one died. */
    RunResult run(RunRequest request) {
        var seed = request.options().seed();
        while (true) {
            var life = life();
            try {
                return life.run(request);
            } catch (JvmDied death) {
                var crash = life.crashed(death, alone);
                if (crash.concerns(seed)) {
                    return crash.verdict(seed);
                }
            }
        }
    }

    /** Whoever comes first starts the JVM, the others wait. */
    private synchronized Life life() {
        if (lives.isEmpty() || lives.getLast().isRetired()) {
            lives.add(new Life(starter.get()));
        }
        return lives.getLast();
    }

    /** Whether it is to get more seeds. This, and who uses it, is guarded by {@link Forks}. */
    boolean takesMore() {
        return taken < conditions.use().most();
    }

    int users() {
        return users;
    }

    int taken() {
        return taken;
    }

    void take() {
        users++;
        taken++;
    }

    void giveBack() {
        users--;
    }

    synchronized long cpuNanos() {
        return lives.stream().mapToLong(Life::cpuNanos).sum();
    }

    synchronized void close() {
        lives.forEach(Life::close);
    }
}
