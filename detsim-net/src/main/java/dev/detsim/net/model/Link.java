package dev.detsim.net.model;

import dev.detsim.FaultKind;
import dev.detsim.core.random.Draws;

/**
 * The way from one station to another. It decides how long each segment takes, whether it arrives at all, and where a write is
 * split into segments: what is random in the network is drawn here, from a stream of its own for each ordered pair. A link
 * within a station has no faults.
 */
final class Link {
    /** In place of a travel time: the segment does not arrive. */
    static final long LOST = -1;
    /** A segment that could travel whole is split once in so many: TCP promises bytes, not messages. */
    private static final int SPLIT_ONE_IN = 32;
    /** Ethernet's 1500 bytes less the headers; loopback's 64 KiB. */
    private static final int MSS = 1460;
    private static final int LOOPBACK_MSS = 65483;

    final int from;
    final int to;
    private final Weather weather;
    private final Draws draws;
    private final Tap tap;

    Link(int from, int to, Weather weather, Draws draws, Tap tap) {
        this.from = from;
        this.to = to;
        this.weather = weather;
        this.draws = draws;
        this.tap = tap;
    }

    /** Travel time in nanoseconds of a segment that sets out now, or {@link #LOST}. */
    long travel(long now) {
        long travel = local() ? Latency.LOOPBACK.draw(draws) : judged(now);
        tap.segment(from, to, now, travel);
        return travel;
    }

    /** Whether what would arrive now was caught by a partition on its way. */
    boolean cut(long now) {
        return !local() && weather.cuts(this, now, draws);
    }

    /** How many of {@code length} bytes go into the next segment. */
    int segment(int length) {
        int most = Math.min(length, local() ? LOOPBACK_MSS : MSS);
        return most > 1 && draws.below(SPLIT_ONE_IN) == 0 ? 1 + draws.below(most - 1) : most;
    }

    /** Largest segment. */
    int mss() {
        return local() ? LOOPBACK_MSS : MSS;
    }

    void felt(FaultKind kind) {
        tap.felt(kind);
    }

    private boolean local() {
        return from == to;
    }

    private long judged(long now) {
        return switch (weather.judge(this, now, draws)) {
            case Verdict.Pass _ -> weather.latency().draw(draws);
            case Verdict.Delay delay -> weather.latency().draw(draws) + delay.nanos();
            case Verdict.Cut _, Verdict.Lose _ -> LOST;
        };
    }
}
