package dev.detsim.samples.raft.simulation;

import dev.detsim.samples.raft.log.LogEntry;
import dev.detsim.samples.raft.storage.RaftStorage;
import dev.detsim.samples.raft.storage.RecoveredState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** A planted bug: {@link #sync} returns at once, a thread writes a little later what has gathered by then. */
final class HastyStorage implements RaftStorage {
    private static final long PERIOD_MILLIS = 10;
    private final RaftStorage disk;
    private boolean closed;

    HastyStorage(RaftStorage disk) {
        this.disk = disk;
    }

    @Override
    public synchronized RecoveredState recover() throws IOException {
        RecoveredState state = disk.recover();
        Thread writer = new Thread(this::writeBehind, "write-behind");
        writer.setDaemon(true);
        writer.start();
        return state;
    }

    private synchronized void writeBehind() {
        try {
            while (!closed) {
                disk.sync();
                wait(PERIOD_MILLIS);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized void saveTermAndVote(long term, int votedFor) throws IOException {
        disk.saveTermAndVote(term, votedFor);
    }

    @Override
    public synchronized void append(List<LogEntry> entries) throws IOException {
        disk.append(entries);
    }

    @Override
    public synchronized void truncateFrom(long index) throws IOException {
        disk.truncateFrom(index);
    }

    /** Here is the bug. */
    @Override
    public void sync() {
        // the writer will do it
    }

    @Override
    public synchronized void close() throws IOException {
        closed = true;
        notifyAll();
        disk.close();
    }
}
