package dev.detsim;

import dev.detsim.core.run.RunOptions;
import dev.detsim.core.run.RunResult;
import dev.detsim.core.run.Worlds;
import java.time.Duration;

/**
 * One run of a simulation from ordinary code, such as a plain {@code main} or a test of another framework:
 *
 * <pre>{@code
 * Simulation.seed(42).run(sim -> {
 *     Node server = sim.node("server").main(Server.class).start();
 *     Client client = new Client("server", 8080);
 *     server.kill();
 *     ...
 * });
 * }</pre>
 *
 * The body runs inside the world, in virtual time, on a node named {@code test}. The same seed is the same run.
 */
public final class Simulation {
    private final RunOptions options;

    private Simulation(RunOptions options) {
        this.options = options;
    }

    /** A run of this seed, with a virtual time limit of ten minutes. */
    public static Simulation seed(long seed) {
        return new Simulation(RunOptions.of(seed));
    }

    /** The same with another limit of virtual time, which must be positive. */
    public Simulation timeLimit(Duration limit) {
        if (limit.isNegative() || limit.isZero()) {
            throw new IllegalArgumentException("time limit [" + limit + "]: expected a positive duration");
        }
        return new Simulation(
                new RunOptions(options.seed(), limit, options.watchdog(), options.recording(), options.plain()));
    }

    /**
     * Runs the body to its end and returns what the run was.
     *
     * @throws IllegalStateException if the agent is missing and cannot be attached, or if called within a world
     */
    public RunResult result(SimBody body) {
        return Worlds.run(options, body);
    }

    /**
     * Runs the body to its end.
     *
     * @return what the run was
     * @throws AssertionError if the run failed: its message begins with the seed, its cause is what the body threw
     */
    public RunResult run(SimBody body) {
        RunResult r = result(body);
        if (r.failure().isPresent()) {
            throw new AssertionError("seed " + r.seed() + " failed after " + r.steps() + " steps and "
                    + Duration.ofNanos(r.nanos()) + " of virtual time, hash " + Long.toHexString(r.hash()) + ": "
                    + r.failure().get(), r.failure().get());
        }
        return r;
    }
}
