package dev.detsim.samples.raft.core;

import dev.detsim.samples.raft.log.LogView;
import dev.detsim.samples.raft.message.RequestVote;

/** Section 5.4.1: a candidate whose log lacks committed entries must not win. */
final class ElectionRestriction {
    private ElectionRestriction() {
    }

    /**
     * Whether the candidate's log is "at least as up-to-date" as the voter's: "If the logs have last entries with
     * different terms, then the log with the later term is more up-to-date. If the logs end with the same term, then
     * whichever log is longer is more up-to-date."
     */
    static boolean isUpToDate(RequestVote candidate, LogView voter) {
        if (candidate.lastLogTerm() != voter.lastTerm()) {
            return candidate.lastLogTerm() > voter.lastTerm();
        }
        return candidate.lastLogIndex() >= voter.lastIndex();
    }
}
