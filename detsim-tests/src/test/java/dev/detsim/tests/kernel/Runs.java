package dev.detsim.tests.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detsim.SimBody;
import dev.detsim.core.run.RunOptions;
import dev.detsim.core.run.RunResult;
import dev.detsim.core.run.Worlds;
import java.time.Duration;

/** Runs of worlds, for tests of the worlds themselves. */
final class Runs {
    private Runs() {
    }

    /** The same options with threads that the JDK's own methods switch. */
    static RunOptions plain(RunOptions o) {
        return new RunOptions(o.seed(), o.timeLimit(), o.watchdog(), o.recording(), true);
    }

    /** The same options with another watchdog. */
    static RunOptions watchdog(RunOptions o, Duration watchdog) {
        return new RunOptions(o.seed(), o.timeLimit(), watchdog, o.recording(), o.plain());
    }

    /** Options of a seed with a limit of virtual time. */
    static RunOptions limited(long seed, Duration limit) {
        RunOptions o = RunOptions.of(seed);
        return new RunOptions(seed, limit, o.watchdog(), o.recording(), o.plain());
    }

    /** A run that passes and leaves nothing behind. */
    static RunResult passing(long seed, SimBody body) {
        RunResult r = Worlds.run(RunOptions.of(seed), body);
        assertThat(r.failure()).isEmpty();
        assertThat(r.tainted()).isFalse();
        return r;
    }

    /** A run that fails. */
    static Throwable failing(long seed, SimBody body) {
        return Worlds.run(RunOptions.of(seed), body).failure().orElseThrow();
    }
}
