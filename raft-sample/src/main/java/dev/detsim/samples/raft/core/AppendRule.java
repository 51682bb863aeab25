package dev.detsim.samples.raft.core;

import dev.detsim.samples.raft.log.LogEntry;
import dev.detsim.samples.raft.log.LogView;
import dev.detsim.samples.raft.message.AppendEntries;
import java.util.List;

/** What an AppendEntries of the current term does to a follower's log: Figure 2, AppendEntries RPC, steps 2 to 4. */
final class AppendRule {
    private AppendRule() {
    }

    /** Step 2: whether the "log contain[s] an entry at prevLogIndex whose term matches prevLogTerm". */
    static boolean matches(LogView log, AppendEntries request) {
        return log.holds(request.prevLogIndex(), request.prevLogTerm());
    }

    /**
     * Section 5.3, end: where the leader may retry, to bypass all entries of the conflicting term at once: the first
     * index of the term at prevLogIndex, or the end of a log that is too short.
     */
    static long retryFrom(LogView log, AppendEntries request) {
        if (request.prevLogIndex() > log.lastIndex()) {
            return log.lastIndex() + 1;
        }
        long first = request.prevLogIndex();
        while (first > 1 && log.termAt(first - 1) == log.termAt(request.prevLogIndex())) {
            first--;
        }
        return first;
    }

    /** Steps 3 and 4: drops existing entries that conflict, then appends those that are not in the log yet. */
    static List<LogEntry> missing(LogView log, AppendEntries request) {
        List<LogEntry> entries = request.entries();
        int known = 0;
        while (known < entries.size() && log.holds(entries.get(known).index(), entries.get(known).term())) {
            known++;
        }
        return entries.subList(known, entries.size());
    }
}
