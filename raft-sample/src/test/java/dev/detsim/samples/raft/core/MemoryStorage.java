package dev.detsim.samples.raft.core;

import dev.detsim.samples.raft.log.LogEntry;
import dev.detsim.samples.raft.storage.RaftStorage;
import dev.detsim.samples.raft.storage.RecoveredState;
import java.util.ArrayList;
import java.util.List;

/** A disk in memory: a crash loses what was not synced. */
class MemoryStorage implements RaftStorage {
    private RecoveredState durable = new RecoveredState(0, NO_VOTE, List.of());
    private long term;
    private int votedFor;
    private final List<LogEntry> entries = new ArrayList<>();

    @Override
    public RecoveredState recover() {
        term = durable.currentTerm();
        votedFor = durable.votedFor();
        entries.clear();
        entries.addAll(durable.entries());
        return durable;
    }

    @Override
    public void saveTermAndVote(long newTerm, int vote) {
        term = newTerm;
        votedFor = vote;
    }

    @Override
    public void append(List<LogEntry> added) {
        entries.addAll(added);
    }

    @Override
    public void truncateFrom(long index) {
        entries.subList((int) index - 1, entries.size()).clear();
    }

    @Override
    public void sync() {
        durable = new RecoveredState(term, votedFor, entries);
    }

    @Override
    public void close() {
        // nothing to give back
    }

    RecoveredState durable() {
        return durable;
    }
}
