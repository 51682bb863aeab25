package dev.detsim.samples.raft.core;

import dev.detsim.samples.raft.kv.Command;
import dev.detsim.samples.raft.log.LogEntry;
import dev.detsim.samples.raft.message.AppendEntries;
import dev.detsim.samples.raft.message.AppendEntriesReply;
import dev.detsim.samples.raft.message.PeerReply;
import dev.detsim.samples.raft.message.PeerRequest;
import dev.detsim.samples.raft.message.RequestVote;
import dev.detsim.samples.raft.message.RequestVoteReply;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;

/** One core, server 1 of three, that a test talks to as its peers, its clients and its clock. */
final class CoreFixture {
    static final int ME = 1;
    static final Timing TIMING = Timing.ofMillis(50, 150, 300, 150);

    final MemoryStorage storage = new MemoryStorage();
    RaftCore core;
    long now;
    Map<Integer, PeerRequest> sent = Map.of();

    CoreFixture(LogEntry... log) throws IOException {
        storage.recover();
        storage.append(List.of(log));
        storage.saveTermAndVote(log.length == 0 ? 0 : log[log.length - 1].term(), 0);
        storage.sync();
        restart();
    }

    /** After a crash: only what is durable is left. */
    void restart() throws IOException {
        Cluster cluster = new Cluster(ME, new TreeSet<>(List.of(2, 3)));
        core = new RaftCore(new CoreSetup(cluster, TIMING, new Random(1), RaftListener.NONE), storage, now);
    }

    boolean voteFor(int candidate, long term, long lastIndex, long lastTerm) {
        PeerReply reply = call(new RequestVote(term, candidate, lastIndex, lastTerm));
        return ((RequestVoteReply) reply).voteGranted();
    }

    AppendEntriesReply append(long term, long prevIndex, long prevTerm, long commit, LogEntry... entries) {
        return (AppendEntriesReply) call(new AppendEntries(term, 2, prevIndex, prevTerm, List.of(entries), commit));
    }

    PeerReply call(PeerRequest request) {
        PeerReply reply = core.onRequest(now, request);
        finish();
        return reply;
    }

    /** The peer answers a request of the current term. */
    void answer(int peer, PeerReply reply) {
        answer(peer, status().term(), reply);
    }

    void answer(int peer, long requestTerm, PeerReply reply) {
        core.onReply(now, peer, new RequestVote(requestTerm, ME, 0, 0), reply);
        finish();
    }

    List<ProposalResult> propose() {
        List<ProposalResult> results = new ArrayList<>();
        core.propose(new Command.OpenSession(), results::add);
        finish();
        return results;
    }

    void passTime(long millis) {
        now += millis * 1_000_000;
        core.onTime(now);
        finish();
    }

    /** Wins an election of the next term with the vote of server 2. */
    void win() {
        passTime(300);
        answer(2, new RequestVoteReply(core.status().term(), true));
    }

    RaftStatus status() {
        return core.status();
    }

    AppendEntries sentTo(int peer) {
        return (AppendEntries) sent.get(peer);
    }

    private void finish() {
        core.finishStep();
        sent = core.takeOutbox();
    }

    static LogEntry entry(long index, long term) {
        return new LogEntry(index, term, new Command.NoOp());
    }

    static LogEntry[] entries(long... terms) {
        LogEntry[] entries = new LogEntry[terms.length];
        for (int i = 0; i < terms.length; i++) {
            entries[i] = entry(i + 1, terms[i]);
        }
        return entries;
    }
}
