package dev.detsim.samples.raft.core;

import dev.detsim.samples.raft.log.LogEntry;
import dev.detsim.samples.raft.log.LogView;
import dev.detsim.samples.raft.message.AppendEntries;
import dev.detsim.samples.raft.message.AppendEntriesReply;
import dev.detsim.samples.raft.message.RequestVote;
import dev.detsim.samples.raft.message.RequestVoteReply;
import dev.detsim.samples.raft.storage.RaftStorage;
import java.util.List;

/**
 * Figure 2, Rules for Servers, Followers: "Respond to RPCs from candidates and leaders. If election timeout elapses
 * without receiving AppendEntries RPC from current leader or granting vote to candidate: convert to candidate."
 */
final class Follower implements ServerRole {
    private final RaftCore core;
    private int leaderId;
    private long deadline;

    Follower(RaftCore core, long now) {
        this.core = core;
        restartElectionTimer(now);
    }

    /** In a new term. */
    void forgetLeader() {
        leaderId = 0;
    }

    @Override
    public Role role() {
        return Role.FOLLOWER;
    }

    @Override
    public int leaderId() {
        return leaderId;
    }

    @Override
    public long deadline() {
        return deadline;
    }

    @Override
    public void onDeadline(long now) {
        core.becomeCandidate(now);
    }

    /**
     * Figure 2, RequestVote RPC, step 2: one vote a term, first come first served (5.2), for up-to-date logs (5.4.1).
     */
    @Override
    public RequestVoteReply onRequestVote(long now, RequestVote request) {
        int votedFor = core.state().votedFor();
        boolean free = votedFor == RaftStorage.NO_VOTE || votedFor == request.candidateId();
        boolean granted = free && ElectionRestriction.isUpToDate(request, core.state().log());
        if (granted) {
            grant(now, request.candidateId());
        }
        return new RequestVoteReply(core.state().currentTerm(), granted);
    }

    private void grant(long now, int candidate) {
        if (core.state().votedFor() == RaftStorage.NO_VOTE) {
            core.state().vote(candidate);
        }
        restartElectionTimer(now);
    }

    /** Figure 2, AppendEntries RPC, steps 2 to 5. */
    @Override
    public AppendEntriesReply onAppendEntries(long now, AppendEntries request) {
        leaderId = request.leaderId();
        restartElectionTimer(now);
        LogView log = core.state().log();
        long term = core.state().currentTerm();
        if (!AppendRule.matches(log, request)) {
            return AppendEntriesReply.rejected(term, AppendRule.retryFrom(log, request));
        }
        store(AppendRule.missing(log, request));
        // Step 5: "If leaderCommit > commitIndex, set commitIndex = min(leaderCommit, index of last new entry)".
        core.commitTo(Math.min(request.leaderCommit(), request.lastNewIndex()));
        return AppendEntriesReply.accepted(term, request.lastNewIndex());
    }

    /** Step 3: "delete the existing entry [that conflicts] and all that follow it". Step 4: append. */
    private void store(List<LogEntry> missing) {
        if (missing.isEmpty()) {
            return;
        }
        if (missing.getFirst().index() <= core.state().log().lastIndex()) {
            core.truncateFrom(missing.getFirst().index());
        }
        core.append(missing);
    }

    private void restartElectionTimer(long now) {
        deadline = now + core.drawElectionTimeout();
    }
}
