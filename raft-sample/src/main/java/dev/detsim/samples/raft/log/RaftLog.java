package dev.detsim.samples.raft.log;

import java.util.Arrays;
import java.util.List;

/**
 * The log in memory. One thread at a time changes it; its {@link #view() views} may be read by all.
 *
 * <p>An append writes array slots that no view covers, so views share the array; a truncation copies it, because slots
 * that older views cover would be written again.
 */
public final class RaftLog {
    private LogEntry[] entries;
    private LogView view;

    /** A log with these entries, whose indexes run from 1. */
    public RaftLog(List<LogEntry> recovered) {
        entries = new LogEntry[Math.max(64, recovered.size() * 2)];
        view = new LogView(entries, 0);
        append(recovered);
    }

    /** The log as it is now. */
    public LogView view() {
        return view;
    }

    /** Adds entries, whose indexes must follow the last. */
    public void append(List<LogEntry> added) {
        int size = (int) view.lastIndex();
        ensureCapacity(size + added.size());
        for (LogEntry entry : added) {
            checkNext(entry, size + 1L);
            entries[size++] = entry;
        }
        view = new LogView(entries, size);
    }

    /** Removes the entry at {@code index} and all that follow it. */
    public void truncateFrom(long index) {
        int size = (int) index - 1;
        entries = Arrays.copyOf(Arrays.copyOf(entries, size), entries.length);
        view = new LogView(entries, size);
    }

    private void ensureCapacity(int needed) {
        if (needed > entries.length) {
            entries = Arrays.copyOf(entries, Math.max(needed, entries.length * 2));
        }
    }

    private static void checkNext(LogEntry entry, long expected) {
        if (entry.index() != expected) {
            throw new IllegalStateException(
                    "entry with index [" + entry.index() + "] appended to the log: expected index " + expected);
        }
    }
}
