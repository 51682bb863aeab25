package dev.detsim.net.model;

import dev.detsim.FaultKind;
import dev.detsim.core.random.Draws;

/** A fault of the network. It sees every segment between two different stations. */
public interface Rule {
    /** The name under which its effects are counted. */
    FaultKind kind();

    /** Judges a segment that {@code from} sends to {@code to} at {@code now}. */
    Verdict judge(int from, int to, long now, Draws draws);
}
