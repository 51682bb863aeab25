package dev.detsim.samples.raft.log;

import java.util.Arrays;
import java.util.List;

/** The log at one moment. Immutable, and safe to read from any thread. The first index is 1; index 0 has term 0. */
public final class LogView {
    /** Shared with the log and with other views; the first {@code size} elements never change. */
    private final LogEntry[] entries;
    private final int size;

    LogView(LogEntry[] entries, int size) {
        this.entries = entries;
        this.size = size;
    }

    /** The index of the last entry, 0 if there is none. */
    public long lastIndex() {
        return size;
    }

    /** The term of the last entry, 0 if there is none. */
    public long lastTerm() {
        return termAt(size);
    }

    /** The term of the entry at {@code index}; 0 at index 0, the position before the first entry. */
    public long termAt(long index) {
        return index == 0 ? 0 : get(index).term();
    }

    /** The entry at {@code index}, from 1 to {@link #lastIndex()}. */
    public LogEntry get(long index) {
        if (index < 1 || index > size) {
            throw new IndexOutOfBoundsException("log index [" + index + "]: expected 1 to " + size);
        }
        return entries[(int) index - 1];
    }

    /** Whether there is an entry of {@code term} at {@code index}; true for the position before the first entry. */
    public boolean holds(long index, long term) {
        return index <= size && termAt(index) == term;
    }

    /** The entries from {@code index} on, at most {@code max}. */
    public List<LogEntry> from(long index, int max) {
        int begin = (int) index - 1;
        return Arrays.asList(entries).subList(begin, Math.min(size, begin + max));
    }
}
