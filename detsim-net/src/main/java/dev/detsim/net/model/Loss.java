package dev.detsim.net.model;

import dev.detsim.FaultKind;
import dev.detsim.core.random.Draws;

/** Each segment is lost with probability {@code rate}. */
public record Loss(double rate) implements Rule {
    @Override
    public FaultKind kind() {
        return FaultKind.LOSS;
    }

    @Override
    public Verdict judge(int from, int to, long now, Draws draws) {
        return draws.chance(rate) ? Verdict.LOSE : Verdict.PASS;
    }
}
