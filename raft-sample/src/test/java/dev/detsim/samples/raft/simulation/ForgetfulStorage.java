package dev.detsim.samples.raft.simulation;

import dev.detsim.samples.raft.log.LogEntry;
import dev.detsim.samples.raft.storage.RaftStorage;
import dev.detsim.samples.raft.storage.RecoveredState;
import java.io.IOException;
import java.util.List;

/** A planted bug: the current term is persistent, the vote in it is not. */
final class ForgetfulStorage implements RaftStorage {
    private final RaftStorage disk;

    ForgetfulStorage(RaftStorage disk) {
        this.disk = disk;
    }

    @Override
    public RecoveredState recover() throws IOException {
        return disk.recover();
    }

    @Override
    public void saveTermAndVote(long term, int votedFor) throws IOException {
        disk.saveTermAndVote(term, NO_VOTE);
    }

    @Override
    public void append(List<LogEntry> entries) throws IOException {
        disk.append(entries);
    }

    @Override
    public void truncateFrom(long index) throws IOException {
        disk.truncateFrom(index);
    }

    @Override
    public void sync() throws IOException {
        disk.sync();
    }

    @Override
    public void close() throws IOException {
        disk.close();
    }
}
