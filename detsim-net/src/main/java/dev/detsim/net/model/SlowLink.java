package dev.detsim.net.model;

import dev.detsim.FaultKind;
import dev.detsim.core.random.Draws;

/** Segments from one station to another take longer, one way. */
public record SlowLink(int from, int to, Latency more) implements Rule {
    @Override
    public FaultKind kind() {
        return FaultKind.SLOW_LINK;
    }

    @Override
    public Verdict judge(int source, int target, long now, Draws draws) {
        return source == from && target == to ? new Verdict.Delay(more.draw(draws)) : Verdict.PASS;
    }
}
