package dev.detsim.samples.raft.storage;

import dev.detsim.samples.raft.log.LogEntry;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/**
 * The state that Figure 2 calls persistent: "updated on stable storage before responding to RPCs". Changes take effect
 * in the order of the calls; a crash loses those after the last {@link #sync()}, or any suffix of them, no others.
 *
 * <p>Called by one thread at a time. After an {@link IOException} the content of the disk is uncertain: the server
 * stops.
 */
public interface RaftStorage extends Closeable {
    /** Stands for no candidate, where a vote is asked for. Servers are numbered from 1. */
    int NO_VOTE = 0;

    /** The state as the last run left it. Called once, before any change. */
    RecoveredState recover() throws IOException;

    /** Sets {@code currentTerm} and {@code votedFor} together. */
    void saveTermAndVote(long term, int votedFor) throws IOException;

    /** Appends entries to the log. */
    void append(List<LogEntry> entries) throws IOException;

    /** Removes the entry at {@code index} and all that follow it. */
    void truncateFrom(long index) throws IOException;

    /** Returns when all changes so far are on stable storage; does nothing if there were none. */
    void sync() throws IOException;
}
