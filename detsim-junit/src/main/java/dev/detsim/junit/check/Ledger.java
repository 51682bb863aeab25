package dev.detsim.junit.check;

import dev.detsim.core.run.RunResult;
import dev.detsim.junit.sweep.Listener;
import dev.detsim.junit.sweep.Seeds;
import dev.detsim.junit.sweep.Tally;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;

/** Notes what the runs of an evenly spread share of the seeds were, and passes everything on to another listener. */
public final class Ledger implements Listener {
    private final double share;
    private final Listener next;
    private final Map<Long, RunResult> noted = new LinkedHashMap<>();
    private long seen;

    /** Notes the first seed and as many more as make up {@code share} of all. */
    public Ledger(double share, Listener next) {
        this.share = share;
        this.next = next;
    }

    @Override
    public void ran(RunResult result) {
        if (Math.ceil((seen + 1) * share) > Math.ceil(seen * share)) {
            noted.put(result.seed(), result);
        }
        seen++;
        next.ran(result);
    }

    @Override
    public void went(Tally tally) {
        next.went(tally);
    }

    @Override
    public Duration patience() {
        return next.patience();
    }

    /** The seeds that were noted, the last one first. */
    public Seeds reversed() {
        return Seeds.of(new ArrayList<>(noted.keySet()).reversed());
    }

    /** What the run of a seed was. */
    public RunResult first(long seed) {
        return noted.get(seed);
    }

    /** Whether another run of a seed is the same. */
    public boolean isSame(RunResult again) {
        var first = first(again.seed());
        return first.hash() == again.hash() && first.steps() == again.steps() && first.passed() == again.passed();
    }
}
