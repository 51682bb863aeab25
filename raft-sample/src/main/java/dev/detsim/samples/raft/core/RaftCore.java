package dev.detsim.samples.raft.core;

import dev.detsim.samples.raft.kv.Command;
import dev.detsim.samples.raft.log.LogEntry;
import dev.detsim.samples.raft.log.LogView;
import dev.detsim.samples.raft.message.AppendEntries;
import dev.detsim.samples.raft.message.AppendEntriesReply;
import dev.detsim.samples.raft.message.PeerReply;
import dev.detsim.samples.raft.message.PeerRequest;
import dev.detsim.samples.raft.message.RequestVote;
import dev.detsim.samples.raft.message.RequestVoteReply;
import dev.detsim.samples.raft.storage.RaftStorage;
import java.io.IOException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One server's protocol state and the rules that all roles share (Figure 2, Rules for Servers, All Servers). It has no
 * threads, no sockets and no clock: the caller passes in messages and the time, one call at a time, and after a batch
 * of them calls {@link #finishStep()}. Only then may it let replies go out and send {@link #takeOutbox()}: "updated on
 * stable storage before responding to RPCs".
 */
public final class RaftCore {
    private static final Logger LOG = LoggerFactory.getLogger(RaftCore.class);

    private final Cluster cluster;
    private final Timing timing;
    private final RandomGenerator random;
    private final RaftListener listener;
    private final PersistentState state;
    private final VolatileState progress;
    private ServerRole role;
    private SortedMap<Integer, PeerRequest> outbox = new TreeMap<>();
    private volatile RaftStatus status;

    /** A server that starts, as a follower, from what its storage holds. */
    public RaftCore(CoreSetup setup, RaftStorage storage, long now) throws IOException {
        cluster = setup.cluster();
        timing = setup.timing();
        random = setup.random();
        listener = setup.listener();
        state = new PersistentState(storage);
        progress = new VolatileState(cluster.self(), listener);
        role = new Follower(this, now);
        status = currentStatus();
    }

    /** Another server calls. */
    public PeerReply onRequest(long now, PeerRequest request) {
        enterLaterTerm(now, request.term());
        boolean stale = request.term() < state.currentTerm();
        return switch (request) {
            // Figure 2, both RPCs, step 1: "Reply false if term < currentTerm (5.1)".
            case RequestVote _ when stale -> new RequestVoteReply(state.currentTerm(), false);
            case AppendEntries _ when stale -> AppendEntriesReply.rejected(state.currentTerm(), 1);
            case RequestVote vote -> role.onRequestVote(now, vote);
            case AppendEntries append -> role.onAppendEntries(now, append);
        };
    }

    /** A peer answered a request of this server. What it says to one of an earlier term is out of date. */
    public void onReply(long now, int peer, PeerRequest request, PeerReply reply) {
        enterLaterTerm(now, reply.term());
        if (request.term() == state.currentTerm() && reply.term() == state.currentTerm()) {
            role.onReply(now, peer, reply);
        }
    }

    /** A client's command; {@code client} hears, once, what became of it. */
    public void propose(Command command, Consumer<ProposalResult> client) {
        role.propose(command, client);
    }

    /** Lets time pass: does what is due at {@code now}, if anything. */
    public void onTime(long now) {
        if (now - role.deadline() >= 0) {
            role.onDeadline(now);
        }
    }

    /** When {@link #onTime} has something to do next. */
    public long deadline() {
        return role.deadline();
    }

    /** Makes the changes so far durable, then does what had to wait for that, and publishes the status. */
    public void finishStep() {
        state.sync();
        role.onSynced();
        progress.applyCommitted(state.log(), role);
        status = currentStatus();
    }

    /** The requests to send now, the latest for each peer: an earlier one that was not sent is out of date. */
    public SortedMap<Integer, PeerRequest> takeOutbox() {
        SortedMap<Integer, PeerRequest> requests = outbox;
        outbox = new TreeMap<>();
        return requests;
    }

    /** The state after the last step; may be called by any thread. */
    public RaftStatus status() {
        return status;
    }

    /** This server stops: clients that wait are told. */
    public void stop() {
        role.leave();
    }

    /**
     * All Servers: "If RPC request or response contains term T > currentTerm: set currentTerm = T, convert to
     * follower".
     */
    private void enterLaterTerm(long now, long term) {
        if (term > state.currentTerm()) {
            state.enterTerm(term, RaftStorage.NO_VOTE);
            followUnknownLeader(now);
        }
    }

    /** A follower's election timer goes on: only a leader or a vote restarts it, not a candidate that cannot win. */
    private void followUnknownLeader(long now) {
        if (role instanceof Follower follower) {
            follower.forgetLeader();
        } else {
            becomeFollower(now);
        }
    }

    Follower becomeFollower(long now) {
        Follower follower = new Follower(this, now);
        become(follower);
        return follower;
    }

    /** Section 5.2: "On conversion to candidate, start election: increment currentTerm, vote for self". */
    void becomeCandidate(long now) {
        state.enterTerm(state.currentTerm() + 1, cluster.self());
        Candidate candidate = new Candidate(this, now);
        become(candidate);
        candidate.becomeLeaderOnMajority(now);
    }

    void becomeLeader(long now) {
        listener.leaderElected(cluster.self(), state.currentTerm());
        become(new Leader(this, now));
    }

    private void become(ServerRole next) {
        role.leave();
        role = next;
        LOG.info("server {} is {} of term {}", cluster.self(), next.role(), state.currentTerm());
    }

    void append(List<LogEntry> entries) {
        state.append(entries);
        listener.appended(cluster.self(), entries);
    }

    void truncateFrom(long index) {
        if (index <= commitIndex()) {
            throw new IllegalStateException("truncating the log from index [" + index + "]: expected an index after "
                    + commitIndex() + ", the last committed");
        }
        state.truncateFrom(index);
        listener.truncated(cluster.self(), index);
    }

    void commitTo(long index) {
        progress.commitTo(index, state.log());
    }

    void send(int peer, PeerRequest request) {
        outbox.put(peer, request);
    }

    long drawElectionTimeout() {
        return random.nextLong(timing.electionMin().toNanos(), timing.electionMax().toNanos() + 1);
    }

    PersistentState state() {
        return state;
    }

    long commitIndex() {
        return progress.commitIndex();
    }

    Cluster cluster() {
        return cluster;
    }

    Timing timing() {
        return timing;
    }

    private RaftStatus currentStatus() {
        LogView log = state.log();
        return new RaftStatus(cluster.self(), role.role(), state.currentTerm(), state.votedFor(), role.leaderId(),
                progress.commitIndex(), progress.lastApplied(), log);
    }
}
