package dev.detsim.junit.jvm;

import dev.detsim.SimBody;
import dev.detsim.core.run.RunOptions;
import dev.detsim.core.run.RunResult;
import dev.detsim.junit.report.TestName;
import dev.detsim.junit.sweep.SeedRunner;
import java.util.Comparator;
import java.util.List;

/**
 * Spreads seeds over JVMs. Each is started when it gets its first seed; one that crashes, hangs or runs out of memory costs
 * the seed that is guilty of it, and another takes its place.
 */
public final class Forks implements SeedRunner, AutoCloseable {
    private static final Comparator<Fork> IDLEST =
            Comparator.comparingInt(Fork::users).thenComparingInt(Fork::taken);

    private final Jvms jvms;
    private final TestName test;
    private final List<Fork> forks;

    /** One for each of these conditions. */
    public Forks(Jvms jvms, TestName test, List<Conditions> conditions) {
        this.jvms = jvms;
        this.test = test;
        this.forks = conditions.stream()
                .map(wanted -> new Fork(wanted, () -> jvms.start(test, wanted), options -> alone(options, wanted)))
                .toList();
    }

    /**
     * A run in one of the JVMs.
     *
     * @param result     how it ended
     * @param conditions those of the JVM
     * @param fork       where it was
     */
    public record Ran(RunResult result, Conditions conditions, SeedRunner fork) {
    }

    /** Runs the simulation's seed in that JVM which has the least to do; its body is made there. */
    @Override
    public RunResult run(RunOptions options, SimBody body) {
        return ran(options).result();
    }

    /** The same, to be run again in the same JVM. */
    public Ran ran(RunOptions options) {
        var fork = choose();
        try {
            var result = fork.run(new RunRequest(test, options));
            return new Ran(result, fork.conditions(), (again, _) -> fork.run(new RunRequest(test, again)));
        } finally {
            free(fork);
        }
    }

    private RunResult alone(RunOptions options, Conditions conditions) throws JvmDied {
        try (var jvm = jvms.start(test, conditions)) {
            return jvm.run(new RunRequest(test, options));
        }
    }

    private synchronized Fork choose() {
        var idlest = forks.stream().filter(Fork::takesMore).min(IDLEST).orElseThrow();
        idlest.take();
        return idlest;
    }

    private synchronized void free(Fork fork) {
        fork.giveBack();
    }

    /** Processor time that the JVMs have used, in nanoseconds. */
    public long cpuNanos() {
        return forks.stream().mapToLong(Fork::cpuNanos).sum();
    }

    /** Ends all JVMs. */
    @Override
    public void close() {
        forks.forEach(Fork::close);
    }
}
