package dev.detsim.samples.raft.simulation;

import dev.detsim.samples.raft.core.RaftListener;
import dev.detsim.samples.raft.core.RaftStatus;
import dev.detsim.samples.raft.kv.Command;
import dev.detsim.samples.raft.kv.Outcome;
import dev.detsim.samples.raft.log.LogEntry;
import dev.detsim.samples.raft.log.LogView;
import java.util.HashMap;
import java.util.Map;

/** The properties of Figure 3 that hold at all times, checked as the servers of one world report what they do. */
final class SafetyProperties implements RaftListener {
    private final Map<Long, Integer> leaders = new HashMap<>();
    private final Map<Long, LogEntry> committed = new HashMap<>();
    private final Map<Long, Applied> applied = new HashMap<>();
    private long lastCommitted;
    private int elections;
    private boolean oneLeaderPerTerm = true;
    private boolean sameCommits = true;
    private boolean sameOutcomes = true;

    private record Applied(Command command, Outcome outcome) {
    }

    // Election Safety: at most one leader can be elected in a given term. §5.2

    @Override
    public void leaderElected(int id, long term) {
        elections++;
        Integer other = leaders.putIfAbsent(term, id);
        oneLeaderPerTerm &= other == null || other == id;
    }

    boolean electionSafety() {
        return oneLeaderPerTerm;
    }

    int elections() {
        return elections;
    }

    // State Machine Safety: no server applies a different entry for an index that another has applied. §5.4.3

    @Override
    public void committed(int id, LogEntry entry) {
        LogEntry other = committed.putIfAbsent(entry.index(), entry);
        sameCommits &= other == null || other.term() == entry.term() && other.command().equals(entry.command());
        lastCommitted = Math.max(lastCommitted, entry.index());
    }

    @Override
    public void applied(int id, LogEntry entry, Outcome outcome) {
        Applied mine = new Applied(entry.command(), outcome);
        Applied other = applied.putIfAbsent(entry.index(), mine);
        sameOutcomes &= other == null || other.equals(mine);
    }

    boolean stateMachineSafety() {
        return sameCommits && sameOutcomes;
    }

    // Leader Completeness: what is committed is in the logs of the leaders of all higher terms. §5.4

    boolean leaderCompleteness(RaftStatus leader) {
        LogEntry last = committed.get(lastCommitted);
        return last == null || leader.term() < last.term() || leader.log().holds(last.index(), last.term());
    }

    // Log Matching: logs with an entry of the same index and term are identical up to it. §5.3

    /** Compares at the last entry that both might share, and at the one before: by induction over the steps, enough. */
    static boolean logMatching(LogView a, LogView b) {
        long last = Math.min(a.lastIndex(), b.lastIndex());
        while (last > 0 && a.termAt(last) != b.termAt(last)) {
            last--;
        }
        return last == 0 || a.get(last).command().equals(b.get(last).command())
                && (last == 1 || a.termAt(last - 1) == b.termAt(last - 1));
    }
}
