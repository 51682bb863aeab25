package dev.detsim.junit.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detsim.core.run.RunResult;
import dev.detsim.core.trace.Recording;
import dev.detsim.junit.sweep.Listener;
import dev.detsim.junit.sweep.Machine;
import dev.detsim.junit.sweep.Seeds;
import dev.detsim.junit.sweep.Sweep;
import dev.detsim.junit.sweep.SweepPlan;
import dev.detsim.junit.sweep.Tally;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class UnfeltFaultsTest {
    @Test
    void namesTheKindAndWhatToDo() {
        assertThat(UnfeltFaults.message(tally(50, Map.of("drawn.kill", 2L, "drawn.pause", 1L, "felt.pause", 1L))))
                .contains(
                        "faults that nothing felt in 50 seeds: [kill], drawn 100 times. Expected each kind that is drawn to "
                                + "be felt at least "
                                + "once in a sweep of 50 seeds or more; let faults strike while the nodes are at work, or "
                                + "leave this kind "
                                + "out of the Faults");
    }

    @Test
    void kindThatWasNeverDrawnNeedNotBeFelt() {
        assertThat(UnfeltFaults.message(tally(50, Map.of("drawn.kill", 0L)))).isEmpty();
    }

    @Test
    void shortSweepIsNotJudged() {
        assertThat(UnfeltFaults.message(tally(49, Map.of("drawn.kill", 2L)))).isEmpty();
    }

    private static Tally tally(int seeds, Map<String, Long> counters) {
        var limits = new SweepPlan.Limits(Duration.ofMinutes(1), Duration.ofSeconds(1));
        return new Sweep(new SweepPlan(Seeds.range(0, seeds), limits, 1, 1), Machine.real(), patient())
                .run((options, _) -> new RunResult(options.seed(), Optional.empty(), 1, 1, 1,
                        Recording.NONE, new TreeMap<>(counters), List.of()), _ -> {}, () -> false)
                .tally();
    }

    private static Listener patient() {
        return new Listener() {
            @Override
            public void went(Tally tally) {
            }

            @Override
            public Duration patience() {
                return Duration.ofMinutes(1);
            }
        };
    }
}
