package dev.detsim.samples.raft.core;

import java.util.SortedSet;
import java.util.TreeSet;

/** Who takes part: this server and the others, by id. Membership does not change (section 6 is not implemented). */
public record Cluster(int self, SortedSet<Integer> others) {
    public Cluster {
        others = new TreeSet<>(others);
        if (self < 1 || others.contains(self) || !others.isEmpty() && others.first() < 1) {
            throw new IllegalArgumentException(
                    "server [" + self + "] with others " + others + ": expected different ids from 1 up");
        }
    }

    /** Whether that many servers, this one included, are a majority. */
    public boolean isMajority(int servers) {
        return servers > (others.size() + 1) / 2;
    }
}
