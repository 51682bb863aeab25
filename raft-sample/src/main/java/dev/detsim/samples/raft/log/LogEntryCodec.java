package dev.detsim.samples.raft.log;

import dev.detsim.samples.raft.kv.CommandCodec;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** The binary form of a log entry, on disk and on the wire. */
public final class LogEntryCodec {
    private LogEntryCodec() {
    }

    /** Writes an entry. */
    public static void write(DataOutput out, LogEntry entry) throws IOException {
        out.writeLong(entry.index());
        out.writeLong(entry.term());
        CommandCodec.write(out, entry.command());
    }

    /** Reads an entry. */
    public static LogEntry read(DataInput in) throws IOException {
        return new LogEntry(in.readLong(), in.readLong(), CommandCodec.read(in));
    }
}
