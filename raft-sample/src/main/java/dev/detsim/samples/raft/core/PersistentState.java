package dev.detsim.samples.raft.core;

import dev.detsim.samples.raft.log.LogEntry;
import dev.detsim.samples.raft.log.LogView;
import dev.detsim.samples.raft.log.RaftLog;
import dev.detsim.samples.raft.storage.RaftStorage;
import dev.detsim.samples.raft.storage.RecoveredState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Figure 2, State, "Persistent state on all servers": every change goes to storage and to memory. */
final class PersistentState {
    private final RaftStorage storage;
    private final RaftLog log;
    private long currentTerm;
    private int votedFor;

    PersistentState(RaftStorage storage) throws IOException {
        this.storage = storage;
        RecoveredState recovered = storage.recover();
        currentTerm = recovered.currentTerm();
        votedFor = recovered.votedFor();
        log = new RaftLog(recovered.entries());
    }

    long currentTerm() {
        return currentTerm;
    }

    int votedFor() {
        return votedFor;
    }

    LogView log() {
        return log.view();
    }

    /** Enters a later term, in which this server has not voted yet, or votes for {@code vote} at once. */
    void enterTerm(long term, int vote) {
        if (term <= currentTerm) {
            throw new IllegalStateException("entering term [" + term + "]: expected one after " + currentTerm);
        }
        save(term, vote);
    }

    /** Votes in the current term, at most once. */
    void vote(int candidate) {
        if (votedFor != RaftStorage.NO_VOTE) {
            throw new IllegalStateException("voting for [" + candidate + "] after voting for " + votedFor);
        }
        save(currentTerm, candidate);
    }

    void append(List<LogEntry> entries) {
        log.append(entries);
        toStorage(() -> storage.append(entries));
    }

    void truncateFrom(long index) {
        log.truncateFrom(index);
        toStorage(() -> storage.truncateFrom(index));
    }

    /** Returns when all changes are on stable storage. */
    void sync() {
        toStorage(storage::sync);
    }

    private void save(long term, int vote) {
        currentTerm = term;
        votedFor = vote;
        toStorage(() -> storage.saveTermAndVote(term, vote));
    }

    private static void toStorage(Change change) {
        try {
            change.make();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A call of the storage. */
    private interface Change {
        void make() throws IOException;
    }
}
