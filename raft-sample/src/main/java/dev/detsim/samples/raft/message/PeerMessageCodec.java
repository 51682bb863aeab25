package dev.detsim.samples.raft.message;

import dev.detsim.samples.raft.log.LogEntry;
import dev.detsim.samples.raft.log.LogEntryCodec;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.util.ArrayList;
import java.util.List;

/** The binary form of the messages between servers, without their type. */
final class PeerMessageCodec {
    private PeerMessageCodec() {
    }

    static void write(DataOutput out, RequestVote request) throws IOException {
        out.writeLong(request.term());
        out.writeInt(request.candidateId());
        out.writeLong(request.lastLogIndex());
        out.writeLong(request.lastLogTerm());
    }

    static RequestVote readRequestVote(DataInput in) throws IOException {
        return new RequestVote(in.readLong(), in.readInt(), in.readLong(), in.readLong());
    }

    static void write(DataOutput out, RequestVoteReply reply) throws IOException {
        out.writeLong(reply.term());
        out.writeBoolean(reply.voteGranted());
    }

    static RequestVoteReply readRequestVoteReply(DataInput in) throws IOException {
        return new RequestVoteReply(in.readLong(), in.readBoolean());
    }

    static void write(DataOutput out, AppendEntries request) throws IOException {
        out.writeLong(request.term());
        out.writeInt(request.leaderId());
        out.writeLong(request.prevLogIndex());
        out.writeLong(request.prevLogTerm());
        out.writeLong(request.leaderCommit());
        out.writeInt(request.entries().size());
        for (LogEntry entry : request.entries()) {
            LogEntryCodec.write(out, entry);
        }
    }

    static AppendEntries readAppendEntries(DataInput in) throws IOException {
        long term = in.readLong();
        int leaderId = in.readInt();
        long prevLogIndex = in.readLong();
        long prevLogTerm = in.readLong();
        long leaderCommit = in.readLong();
        return new AppendEntries(term, leaderId, prevLogIndex, prevLogTerm, readEntries(in), leaderCommit);
    }

    private static List<LogEntry> readEntries(DataInput in) throws IOException {
        int count = in.readInt();
        if (count < 0 || count > AppendEntries.MAX_ENTRIES) {
            throw new StreamCorruptedException(
                    "AppendEntries with [" + count + "] entries: expected 0 to " + AppendEntries.MAX_ENTRIES);
        }
        List<LogEntry> entries = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            entries.add(LogEntryCodec.read(in));
        }
        return entries;
    }

    static void write(DataOutput out, AppendEntriesReply reply) throws IOException {
        out.writeLong(reply.term());
        out.writeBoolean(reply.success());
        out.writeLong(reply.index());
    }

    static AppendEntriesReply readAppendEntriesReply(DataInput in) throws IOException {
        return new AppendEntriesReply(in.readLong(), in.readBoolean(), in.readLong());
    }
}
