package dev.detsim.samples.raft.core;

import dev.detsim.samples.raft.kv.Command;
import dev.detsim.samples.raft.log.LogEntry;
import dev.detsim.samples.raft.log.LogView;
import dev.detsim.samples.raft.message.AppendEntries;
import dev.detsim.samples.raft.message.AppendEntriesReply;
import dev.detsim.samples.raft.message.PeerReply;
import dev.detsim.samples.raft.message.RequestVote;
import dev.detsim.samples.raft.message.RequestVoteReply;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Figure 2, Rules for Servers, Leaders (section 5.3). */
final class Leader implements ServerRole {
    private final RaftCore core;
    private final SortedMap<Integer, Progress> followers = new TreeMap<>();
    private final PendingProposals clients = new PendingProposals();
    /** Followers to send AppendEntries to once this step's own changes are on disk. */
    private final SortedSet<Integer> due = new TreeSet<>();
    private long nextHeartbeat;

    /**
     * "Upon election: send initial empty AppendEntries RPCs (heartbeat) to each server"; here with a no-op (section 8).
     */
    Leader(RaftCore core, long now) {
        this.core = core;
        for (int peer : core.cluster().others()) {
            followers.put(peer, new Progress(core.state().log().lastIndex(), now));
        }
        append(new Command.NoOp());
        nextHeartbeat = now + core.timing().heartbeat().toNanos();
    }

    @Override
    public Role role() {
        return Role.LEADER;
    }

    @Override
    public int leaderId() {
        return core.cluster().self();
    }

    @Override
    public long deadline() {
        return nextHeartbeat;
    }

    /** "Repeat during idle periods to prevent election timeouts" (section 5.2). */
    @Override
    public void onDeadline(long now) {
        if (hearsMajority(now)) {
            due.addAll(followers.keySet());
            nextHeartbeat = now + core.timing().heartbeat().toNanos();
        } else {
            core.becomeFollower(now);
        }
    }

    /**
     * "A leader [...] steps down if an election timeout elapses without a successful round of heartbeats to a majority
     * of its cluster; this allows clients to retry their requests with another server" (dissertation, section 6.2).
     */
    private boolean hearsMajority(long now) {
        long since = now - core.timing().electionMax().toNanos();
        long heard = followers.values().stream().filter(follower -> follower.heardSince(since)).count();
        return core.cluster().isMajority(1 + (int) heard);
    }

    /** "If command received from client: append entry to local log, respond after entry applied to state machine". */
    @Override
    public void propose(Command command, Consumer<ProposalResult> client) {
        clients.add(append(command), client);
    }

    private long append(Command command) {
        long index = core.state().log().lastIndex() + 1;
        core.append(List.of(new LogEntry(index, core.state().currentTerm(), command)));
        due.addAll(followers.keySet());
        return index;
    }

    @Override
    public void onReply(long now, int peer, PeerReply reply) {
        if (reply instanceof AppendEntriesReply answer) {
            Progress follower = followers.get(peer);
            follower.update(now, answer);
            // "If last log index >= nextIndex for a follower: send AppendEntries RPC with log entries starting at
            // nextIndex".
            if (core.state().log().lastIndex() >= follower.nextIndex()) {
                due.add(peer);
            }
        }
    }

    /** This server's own entries count from here on, and only now: they are on its disk. */
    @Override
    public void onSynced() {
        core.commitTo(CommitRule.commitIndex(core.state().log(), core.state().currentTerm(), core.commitIndex(),
                matchIndexes()));
        due.forEach(this::sendEntries);
        due.clear();
    }

    private long[] matchIndexes() {
        long[] matchIndex = new long[followers.size() + 1];
        matchIndex[0] = core.state().log().lastIndex();
        int i = 1;
        for (Progress follower : followers.values()) {
            matchIndex[i++] = follower.matchIndex();
        }
        return matchIndex;
    }

    private void sendEntries(int peer) {
        LogView log = core.state().log();
        long nextIndex = followers.get(peer).nextIndex();
        long prevLogIndex = nextIndex - 1;
        core.send(peer, new AppendEntries(core.state().currentTerm(), core.cluster().self(), prevLogIndex,
                log.termAt(prevLogIndex), log.from(nextIndex, AppendEntries.MAX_ENTRIES), core.commitIndex()));
    }

    @Override
    public void onApplied(long index, ProposalResult.Applied result) {
        clients.applied(index, result);
    }

    @Override
    public void leave() {
        clients.fail();
    }

    /** It has voted for itself. */
    @Override
    public RequestVoteReply onRequestVote(long now, RequestVote request) {
        return new RequestVoteReply(core.state().currentTerm(), false);
    }

    /** Election Safety (section 5.2): there is no other leader in this term. */
    @Override
    public AppendEntriesReply onAppendEntries(long now, AppendEntries request) {
        throw new IllegalStateException("AppendEntries from server [" + request.leaderId() + "] as leader of term "
                + request.term() + ", which server " + core.cluster().self() + " leads: expected one leader a term");
    }
}
