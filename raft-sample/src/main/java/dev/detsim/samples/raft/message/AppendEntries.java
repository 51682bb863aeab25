package dev.detsim.samples.raft.message;

import dev.detsim.samples.raft.log.LogEntry;
import java.util.List;

/** "Invoked by leader to replicate log entries; also used as heartbeat" (Figure 2, AppendEntries RPC). */
public record AppendEntries(long term, int leaderId, long prevLogIndex, long prevLogTerm, List<LogEntry> entries,
        long leaderCommit) implements PeerRequest {
    /** The most entries that one message carries, so that it stays under the largest frame. */
    public static final int MAX_ENTRIES = 32;

    public AppendEntries {
        entries = List.copyOf(entries);
    }

    /** The index of the last entry that a receiver shares with the leader once it has accepted this. */
    public long lastNewIndex() {
        return prevLogIndex + entries.size();
    }
}
