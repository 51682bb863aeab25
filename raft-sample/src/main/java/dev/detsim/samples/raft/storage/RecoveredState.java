package dev.detsim.samples.raft.storage;

import dev.detsim.samples.raft.log.LogEntry;
import java.util.List;

/** The persistent state of Figure 2 as found at the start. Of a new server: term 0, no vote, no entries. */
public record RecoveredState(long currentTerm, int votedFor, List<LogEntry> entries) {
    public RecoveredState {
        entries = List.copyOf(entries);
    }
}
