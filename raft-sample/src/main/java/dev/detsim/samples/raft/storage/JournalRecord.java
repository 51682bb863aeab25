package dev.detsim.samples.raft.storage;

import dev.detsim.samples.raft.log.LogEntry;
import dev.detsim.samples.raft.log.LogEntryCodec;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.StreamCorruptedException;

/** One change of the persistent state. */
sealed interface JournalRecord {
    /** {@code currentTerm} and {@code votedFor} are now these. */
    record TermAndVote(long term, int votedFor) implements JournalRecord {
    }

    /** This entry follows the last. */
    record Append(LogEntry entry) implements JournalRecord {
    }

    /** The entries from {@code index} on are gone. */
    record Truncate(long index) implements JournalRecord {
    }

    /** Writes the record. */
    default void write(DataOutput out) throws IOException {
        switch (this) {
            case TermAndVote(long term, int votedFor) -> {
                out.writeByte(1);
                out.writeLong(term);
                out.writeInt(votedFor);
            }
            case Append(LogEntry entry) -> {
                out.writeByte(2);
                LogEntryCodec.write(out, entry);
            }
            case Truncate(long index) -> {
                out.writeByte(3);
                out.writeLong(index);
            }
        }
    }

    /** Reads a record. */
    static JournalRecord read(DataInput in) throws IOException {
        int type = in.readByte();
        return switch (type) {
            case 1 -> new TermAndVote(in.readLong(), in.readInt());
            case 2 -> new Append(LogEntryCodec.read(in));
            case 3 -> new Truncate(in.readLong());
            default -> throw new StreamCorruptedException("journal record of type [" + type + "]: expected 1 to 3");
        };
    }
}
