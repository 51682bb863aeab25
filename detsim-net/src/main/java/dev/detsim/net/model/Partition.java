package dev.detsim.net.model;

import dev.detsim.FaultKind;
import dev.detsim.core.random.Draws;
import java.util.BitSet;

/** What {@code from} sends to {@code to} does not arrive; the other way neither if {@code bothWays}. */
public record Partition(BitSet from, BitSet to, boolean bothWays) implements Rule {
    @Override
    public FaultKind kind() {
        return bothWays ? FaultKind.PARTITION : FaultKind.PARTITION_ONE_WAY;
    }

    @Override
    public Verdict judge(int source, int target, long now, Draws draws) {
        boolean cut = from.get(source) && to.get(target) || bothWays && to.get(source) && from.get(target);
        return cut ? Verdict.CUT : Verdict.PASS;
    }
}
