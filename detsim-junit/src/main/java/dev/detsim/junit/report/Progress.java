package dev.detsim.junit.report;

import dev.detsim.junit.sweep.Listener;
import dev.detsim.junit.sweep.Tally;
import java.io.PrintStream;
import java.time.Duration;
import java.util.function.LongSupplier;

/** Prints a line now and then while a sweep runs. */
public final class Progress implements Listener {
    private static final Duration NEVER = Duration.ofDays(1);

    private final String test;
    private final int planned;
    private final Duration period;
    private final LongSupplier nanos;
    private final PrintStream out;
    private final long began;
    private long printed;
    private volatile String line;

    /** Progress of a sweep that begins now; a period of zero prints nothing. */
    public Progress(String test, int planned, Duration period, LongSupplier nanos, PrintStream out) {
        this.test = test;
        this.planned = planned;
        this.period = period;
        this.nanos = nanos;
        this.out = out;
        this.began = nanos.getAsLong();
        this.printed = began;
        this.line = line(0, 0, 0);
    }

    @Override
    public void went(Tally tally) {
        var now = nanos.getAsLong();
        line = line(tally.seeds(), tally.nanos(), now - began);
        if (period.isPositive() && now - printed >= period.toNanos()) {
            printed = now;
            out.println(line);
        }
    }

    @Override
    public Duration patience() {
        return period.isPositive() ? period.minusNanos(nanos.getAsLong() - printed) : NEVER;
    }

    /** The line that says how far the sweep has come. May be called by any thread. */
    public String line() {
        return line;
    }

    private String line(long seeds, long simulated, long real) {
        return "detsim: %s: %s of %s, %s seeds/s, %s simulated s/s".formatted(test, Figures.count(seeds),
                Figures.count(planned, "seed"), Figures.perSecond(seeds, real),
                Figures.perSecond(simulated / 1e9, real));
    }
}
