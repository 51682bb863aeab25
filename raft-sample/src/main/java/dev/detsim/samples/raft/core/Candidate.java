package dev.detsim.samples.raft.core;

import dev.detsim.samples.raft.log.LogView;
import dev.detsim.samples.raft.message.AppendEntries;
import dev.detsim.samples.raft.message.AppendEntriesReply;
import dev.detsim.samples.raft.message.PeerReply;
import dev.detsim.samples.raft.message.RequestVote;
import dev.detsim.samples.raft.message.RequestVoteReply;
import java.util.SortedSet;
import java.util.TreeSet;

/** Figure 2, Rules for Servers, Candidates (section 5.2). The term was entered, with a vote for self, just before. */
final class Candidate implements ServerRole {
    private final RaftCore core;
    private final SortedSet<Integer> unanswered;
    private int votes = 1;
    private final long electionDeadline;
    private long retryAt;

    /** "Reset election timer; send RequestVote RPCs to all other servers". */
    Candidate(RaftCore core, long now) {
        this.core = core;
        unanswered = new TreeSet<>(core.cluster().others());
        electionDeadline = now + core.drawElectionTimeout();
        requestVotes(now);
    }

    @Override
    public Role role() {
        return Role.CANDIDATE;
    }

    @Override
    public int leaderId() {
        return 0;
    }

    @Override
    public long deadline() {
        return retryAt - electionDeadline < 0 ? retryAt : electionDeadline;
    }

    /** "If election timeout elapses: start new election." Before that, ask again who has not answered (section 5.1). */
    @Override
    public void onDeadline(long now) {
        if (now - electionDeadline >= 0) {
            core.becomeCandidate(now);
        } else {
            requestVotes(now);
        }
    }

    private void requestVotes(long now) {
        LogView log = core.state().log();
        RequestVote request = new RequestVote(core.state().currentTerm(), core.cluster().self(), log.lastIndex(),
                log.lastTerm());
        unanswered.forEach(peer -> core.send(peer, request));
        retryAt = now + core.timing().heartbeat().toNanos();
    }

    /** "If votes received from majority of servers: become leader." */
    @Override
    public void onReply(long now, int peer, PeerReply reply) {
        boolean firstAnswer = reply instanceof RequestVoteReply && unanswered.remove(peer);
        if (firstAnswer && ((RequestVoteReply) reply).voteGranted()) {
            votes++;
            becomeLeaderOnMajority(now);
        }
    }

    /** Also called at the start: a cluster of one needs nobody's vote. */
    void becomeLeaderOnMajority(long now) {
        if (core.cluster().isMajority(votes)) {
            core.becomeLeader(now);
        }
    }

    /** It has voted for itself. */
    @Override
    public RequestVoteReply onRequestVote(long now, RequestVote request) {
        return new RequestVoteReply(core.state().currentTerm(), false);
    }

    /** "If AppendEntries RPC received from new leader: convert to follower." */
    @Override
    public AppendEntriesReply onAppendEntries(long now, AppendEntries request) {
        return core.becomeFollower(now).onAppendEntries(now, request);
    }
}
