package dev.detsim.samples.raft.simulation;

import dev.detsim.samples.raft.core.RaftStatus;
import dev.detsim.samples.raft.storage.RaftStorage;

/** Whom the servers voted for in their terms: "each server will vote for at most one candidate in a given term" (5.2). */
final class Votes {
    private final long[] terms;
    private final int[] candidates;

    /** For servers 1 to {@code servers}. */
    Votes(int servers) {
        terms = new long[servers + 1];
        candidates = new int[servers + 1];
    }

    /** Takes note of a server's vote, if it has one; false if it voted for another in the same term before. */
    boolean isOnlyOne(RaftStatus server) {
        int id = server.id();
        if (server.votedFor() == RaftStorage.NO_VOTE) {
            return true;
        }
        boolean first = server.term() != terms[id];
        terms[id] = server.term();
        candidates[id] = first ? server.votedFor() : candidates[id];
        return server.votedFor() == candidates[id];
    }
}
