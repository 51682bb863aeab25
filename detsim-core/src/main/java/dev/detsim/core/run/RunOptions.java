package dev.detsim.core.run;

import dev.detsim.core.trace.Probe;
import java.time.Duration;
import java.util.Optional;

/**
 * What decides a run besides its body.
 *
 * @param seed      the root seed
 * @param timeLimit virtual time after which the run fails
 * @param watchdog  real time that a thread may run without reaching a scheduling point before its world is given up
 * @param recording whether events are kept; a run has the same hash with and without
 * @param plain     whether threads are switched by the JDK's own methods, slowly; a run has the same hash with and without
 * @param probe     what to look at, to compare it with another run; a run has the same hash with and without
 */
public record RunOptions(long seed, Duration timeLimit, Duration watchdog, boolean recording, boolean plain,
        Optional<Probe> probe) {
    /** Options without a probe. */
    public RunOptions(long seed, Duration timeLimit, Duration watchdog, boolean recording, boolean plain) {
        this(seed, timeLimit, watchdog, recording, plain, Optional.empty());
    }

    /** Ten minutes of virtual time, ten seconds of real time without a scheduling point, no recording. */
    public static RunOptions of(long seed) {
        return new RunOptions(seed, Duration.ofMinutes(10), Duration.ofSeconds(10), false, false);
    }

    /** The same run, recorded. */
    public RunOptions recorded() {
        return new RunOptions(seed, timeLimit, watchdog, true, plain, probe);
    }

    /** The same run, looked at. */
    public RunOptions probed(Probe probe) {
        return new RunOptions(seed, timeLimit, watchdog, recording, plain, Optional.of(probe));
    }

    /** The same run with another watchdog. */
    public RunOptions watched(Duration watchdog) {
        return new RunOptions(seed, timeLimit, watchdog, recording, plain, probe);
    }
}
