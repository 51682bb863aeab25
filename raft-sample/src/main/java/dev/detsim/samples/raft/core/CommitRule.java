package dev.detsim.samples.raft.core;

import dev.detsim.samples.raft.log.LogView;
import java.util.Arrays;

/** Figure 2, Rules for Servers, Leaders, last rule; sections 5.3 and 5.4.2. */
final class CommitRule {
    private CommitRule() {
    }

    /**
     * "If there exists an N such that N > commitIndex, a majority of matchIndex[i] >= N, and log[N].term ==
     * currentTerm: set commitIndex = N". An entry of an earlier term is never committed by counting replicas (Figure
     * 8).
     *
     * @param matchIndex of all servers, the leader's own included
     */
    static long commitIndex(LogView log, long currentTerm, long commitIndex, long[] matchIndex) {
        long n = onMajority(matchIndex);
        return n > commitIndex && log.termAt(n) == currentTerm ? n : commitIndex;
    }

    /** The highest index that a majority has reached. */
    private static long onMajority(long[] matchIndex) {
        long[] sorted = matchIndex.clone();
        Arrays.sort(sorted);
        return sorted[(sorted.length - 1) / 2];
    }
}
