package dev.detsim.junit.sweep;

import dev.detsim.core.run.RunResult;
import dev.detsim.core.trace.Recording;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** What failed a seed whose JVM ended before it: nothing is known of the run. It ends no sweep, but fails it. */
public final class LostSeed extends AssertionError {
    private static final long serialVersionUID = 1L;

    /** With how the JVM ended. */
    public LostSeed(String how) {
        super(how);
        setStackTrace(new StackTraceElement[0]);
    }

    @Override
    public String toString() {
        return getMessage();
    }

    /** The result of such a seed. */
    public static RunResult result(long seed, String how) {
        return new RunResult(seed, Optional.of(new LostSeed(how)), 0, 0, 0, Recording.NONE, new TreeMap<>(), List.of());
    }

    /** Whether this is the result of one. */
    public static boolean is(RunResult result) {
        return result.failure().filter(LostSeed.class::isInstance).isPresent();
    }
}
