package dev.detsim.junit.jvm;

import dev.detsim.core.run.RunOptions;
import dev.detsim.core.run.RunResult;
import dev.detsim.junit.sweep.LostSeed;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The end of a JVM, and who is guilty of it. The only seed that was running is. Of several, each is run alone: those that
 * end their JVM again are. If none does, the first of them stands for all, since something went wrong and must be seen.
 */
final class Crash {
    private static final String ALONE = "the JVM that ran it %s";
    private static final String TOGETHER = "the JVM that ran it beside other seeds %s";
    private static final String NONE =
            "the JVM that ran seeds %s side by side %s; each of them ended well in a JVM alone";

    private final JvmDied death;
    private final Alone alone;
    private @Nullable Map<Long, RunResult> verdicts;

    /** Runs a seed in a JVM of its own. */
    @FunctionalInterface
    interface Alone {
        RunResult run(RunOptions options) throws JvmDied;
    }

    Crash(JvmDied death, Alone alone) {
        this.death = death;
        this.alone = alone;
    }

    boolean concerns(long seed) {
        return death.begun().stream().anyMatch(options -> options.seed() == seed);
    }

    /** What is said of a seed that was running. Whoever asks first waits for all trials. */
    synchronized RunResult verdict(long seed) {
        if (verdicts == null) {
            verdicts = verdicts(death.begun().stream().sorted(Comparator.comparingLong(RunOptions::seed)).toList());
        }
        return verdicts.get(seed);
    }

    private Map<Long, RunResult> verdicts(List<RunOptions> suspects) {
        var found = new LinkedHashMap<Long, RunResult>();
        if (suspects.size() == 1) {
            var seed = suspects.getFirst().seed();
            found.put(seed, LostSeed.result(seed, ALONE.formatted(death.getMessage())));
            return found;
        }
        suspects.forEach(options -> found.put(options.seed(), trial(options)));
        if (found.values().stream().noneMatch(LostSeed::is)) {
            var seed = suspects.getFirst().seed();
            found.put(seed, LostSeed.result(seed, NONE.formatted(seeds(suspects), death.getMessage())));
        }
        return found;
    }

    private RunResult trial(RunOptions options) {
        try {
            return alone.run(options);
        } catch (JvmDied again) {
            return LostSeed.result(options.seed(),
                    TOGETHER.formatted(death.getMessage()) + "\nalone, its JVM " + again.getMessage());
        }
    }

    private static String seeds(List<RunOptions> suspects) {
        return suspects.stream().map(options -> Long.toString(options.seed())).collect(Collectors.joining(", "));
    }
}
