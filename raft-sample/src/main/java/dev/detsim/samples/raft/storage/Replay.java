package dev.detsim.samples.raft.storage;

import dev.detsim.samples.raft.log.LogEntry;
import java.util.ArrayList;
import java.util.List;

/** The persistent state, built up again from its changes. */
final class Replay {
    private long currentTerm;
    private int votedFor = RaftStorage.NO_VOTE;
    private final List<LogEntry> entries = new ArrayList<>();

    void apply(JournalRecord change) {
        switch (change) {
            case JournalRecord.TermAndVote(long term, int vote) -> {
                currentTerm = term;
                votedFor = vote;
            }
            case JournalRecord.Append(LogEntry entry) -> entries.add(entry);
            case JournalRecord.Truncate(long index) -> entries.subList((int) index - 1, entries.size()).clear();
        }
    }

    RecoveredState state() {
        return new RecoveredState(currentTerm, votedFor, entries);
    }
}
