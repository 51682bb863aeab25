package dev.detsim.samples.raft.core;

import dev.detsim.samples.raft.log.LogEntry;
import dev.detsim.samples.raft.log.LogView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** The properties of Figure 3, checked over all servers as they act. */
final class SafetyOracle implements RaftListener {
    private final Map<Long, Integer> leaders = new HashMap<>();
    private final List<LogEntry> committed = new ArrayList<>();
    private final IntFunction<LogView> logs;

    SafetyOracle(IntFunction<LogView> logs) {
        this.logs = logs;
    }

    int committed() {
        return committed.size();
    }

    /** Election Safety; Leader Completeness. */
    @Override
    public void leaderElected(int id, long term) {
        Integer other = leaders.putIfAbsent(term, id);
        check(other == null || other == id, "term " + term + " has two leaders, " + other + " and " + id);
        LogView log = logs.apply(id);
        for (LogEntry entry : committed) {
            check(log.holds(entry.index(), entry.term()), "leader " + id + " of term " + term + " lacks " + entry);
        }
    }

    /** State Machine Safety. */
    @Override
    public void committed(int id, LogEntry entry) {
        int at = (int) entry.index() - 1;
        if (at == committed.size()) {
            committed.add(entry);
        }
        check(committed.get(at).equals(entry), "server " + id + " commits " + entry + ", another " + committed.get(at));
    }

    /** Log Matching. */
    void checkMatching(LogView one, LogView two) {
        long index = Math.min(one.lastIndex(), two.lastIndex());
        while (index > 0 && one.termAt(index) != two.termAt(index)) {
            index--;
        }
        for (; index > 0; index--) {
            check(one.get(index).equals(two.get(index)), "logs differ at " + index + " before an entry they share");
        }
    }

    private static void check(boolean holds, String message) {
        if (!holds) {
            throw new Violation(message);
        }
    }

    /** A property of Figure 3 does not hold. */
    static final class Violation extends RuntimeException {
        private static final long serialVersionUID = 1;

        Violation(String message) {
            super(message);
        }
    }
}
