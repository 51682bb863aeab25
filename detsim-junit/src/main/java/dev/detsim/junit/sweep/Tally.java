package dev.detsim.junit.sweep;

import dev.detsim.core.run.RunResult;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the seeds of a sweep add up to. Its size does not grow with the number of seeds. */
public final class Tally {
    private final SortedMap<String, Spread> counters = new TreeMap<>();
    private long seeds;
    private long aborted;
    private long steps;
    private long nanos;

    void add(RunResult result) {
        result.counters().forEach(this::count);
        seeds++;
        steps += result.steps();
        nanos += result.nanos();
        counters.values().forEach(spread -> spread.add(0, seeds - spread.size()));
    }

    void addAborted() {
        aborted++;
    }

    /** A counter that appears late was 0 for the seeds before. */
    private void count(String name, long value) {
        var spread = counters.computeIfAbsent(name, _ -> new Spread());
        spread.add(0, seeds - spread.size());
        spread.add(value, 1);
    }

    /** How many seeds ended. */
    public long seeds() {
        return seeds;
    }

    /** How many of them ended in a failed assumption. */
    public long aborted() {
        return aborted;
    }

    /** Steps of all seeds. */
    public long steps() {
        return steps;
    }

    /** Virtual time of all seeds, in nanoseconds. */
    public long nanos() {
        return nanos;
    }

    /** The counters, by name. */
    public SortedMap<String, Spread> counters() {
        return counters;
    }
}
