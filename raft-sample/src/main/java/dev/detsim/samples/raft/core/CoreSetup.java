package dev.detsim.samples.raft.core;

import java.util.random.RandomGenerator;

/** What a core is made with: who takes part, the times, where election timeouts are drawn from, and who listens. */
public record CoreSetup(Cluster cluster, Timing timing, RandomGenerator random, RaftListener listener) {
}
