package dev.detsim.junit.engine;

import dev.detsim.junit.Simulation;
import dev.detsim.junit.knob.Durations;
import dev.detsim.junit.knob.Knob;
import dev.detsim.junit.knob.Knobs;
import dev.detsim.junit.sweep.Seeds;
import dev.detsim.junit.sweep.SweepPlan;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** Puts together what annotation and knobs say. Each knob overrides the attribute of its own name only. */
final class Plans {
    private static final Duration WATCHDOG = Duration.ofSeconds(10);

    private Plans() {
    }

    static SweepPlan of(Simulation annotation, Knobs knobs) {
        var forks = knobs.count(Knob.FORKS).orElse(1);
        var parallel = forks * knobs.count(Knob.PARALLEL).orElseGet(() -> processors(forks));
        var failures = knobs.count(Knob.FAILURES).orElse(1);
        return new SweepPlan(seeds(annotation, knobs), limits(annotation, knobs), parallel, failures);
    }

    private static int processors(int forks) {
        return Math.max(1, Runtime.getRuntime().availableProcessors() / forks);
    }

    /** Seeds that are named are not moved or multiplied by a knob that is meant for those that are only counted. */
    private static Seeds seeds(Simulation annotation, Knobs knobs) {
        var seed = knobs.number(Knob.SEED);
        if (seed.isPresent()) {
            return Seeds.of(List.of(seed.getAsLong()));
        }
        return annotation.seed().length > 0 ? Seeds.of(Arrays.stream(annotation.seed()).boxed().toList())
                : Seeds.range(knobs.number(Knob.BASE).orElse(0), knobs.count(Knob.SEEDS).orElse(annotation.seeds()));
    }

    private static SweepPlan.Limits limits(Simulation annotation, Knobs knobs) {
        var timeLimit = knobs.duration(Knob.TIME_LIMIT).or(() -> Durations.parse(annotation.timeLimit())).orElseThrow();
        return new SweepPlan.Limits(timeLimit, knobs.duration(Knob.WATCHDOG).orElse(WATCHDOG));
    }
}
