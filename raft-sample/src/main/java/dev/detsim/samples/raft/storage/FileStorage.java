package dev.detsim.samples.raft.storage;

import dev.detsim.samples.raft.log.LogEntry;
import dev.detsim.samples.raft.storage.JournalRecord.Append;
import dev.detsim.samples.raft.storage.JournalRecord.TermAndVote;
import dev.detsim.samples.raft.storage.JournalRecord.Truncate;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Storage in one append-only file. Term, vote, entries and truncations are records of the same journal, and all changes
 * up to a {@link #sync()} are one frame of it: one write and one force, taking effect as a whole or not at all.
 */
public final class FileStorage implements RaftStorage {
    private final Journal journal;
    private final ByteArrayOutputStream batch = new ByteArrayOutputStream();
    private final DataOutputStream records = new DataOutputStream(batch);

    /** Opens the storage in {@code directory}, which is created if it does not exist. */
    public FileStorage(Path directory) throws IOException {
        journal = Journal.open(directory);
    }

    @Override
    public RecoveredState recover() throws IOException {
        Replay replay = new Replay();
        for (byte[] payload : journal.recover()) {
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(payload));
            while (in.available() > 0) {
                replay.apply(JournalRecord.read(in));
            }
        }
        return replay.state();
    }

    @Override
    public void saveTermAndVote(long term, int votedFor) throws IOException {
        new TermAndVote(term, votedFor).write(records);
    }

    @Override
    public void append(List<LogEntry> entries) throws IOException {
        for (LogEntry entry : entries) {
            new Append(entry).write(records);
        }
    }

    @Override
    public void truncateFrom(long index) throws IOException {
        new Truncate(index).write(records);
    }

    @Override
    public void sync() throws IOException {
        if (batch.size() > 0) {
            journal.append(batch.toByteArray());
            batch.reset();
        }
    }

    @Override
    public void close() throws IOException {
        journal.close();
    }
}
