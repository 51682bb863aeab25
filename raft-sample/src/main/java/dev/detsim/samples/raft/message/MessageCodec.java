package dev.detsim.samples.raft.message;

import dev.detsim.samples.raft.kv.CommandCodec;
import dev.detsim.samples.raft.kv.OutcomeCodec;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.util.Optional;

/** The binary form of messages: a byte for the type, then the fields in the order of the record. */
public final class MessageCodec {
    private static final int REQUEST_VOTE = 1;
    private static final int REQUEST_VOTE_REPLY = 2;
    private static final int APPEND_ENTRIES = 3;
    private static final int APPEND_ENTRIES_REPLY = 4;
    private static final int CLIENT_REQUEST = 5;
    private static final int APPLIED = 6;
    private static final int NOT_LEADER = 7;
    private static final int LEADERSHIP_LOST = 8;

    private MessageCodec() {
    }

    /** Writes a message. */
    public static void write(DataOutput out, Message message) throws IOException {
        out.writeByte(type(message));
        switch (message) {
            case RequestVote request -> PeerMessageCodec.write(out, request);
            case RequestVoteReply reply -> PeerMessageCodec.write(out, reply);
            case AppendEntries request -> PeerMessageCodec.write(out, request);
            case AppendEntriesReply reply -> PeerMessageCodec.write(out, reply);
            case ClientRequest request -> CommandCodec.write(out, request.command());
            case ClientReply.Applied reply -> OutcomeCodec.write(out, reply.outcome());
            case ClientReply.NotLeader reply -> writeLeader(out, reply.leader());
            case ClientReply.LeadershipLost _ -> {}
        }
    }

    /**
     * Reads a message.
     *
     * @throws IOException also if the bytes are not a message
     */
    public static Message read(DataInput in) throws IOException {
        try {
            return readBody(in, in.readByte());
        } catch (IllegalArgumentException e) {
            throw new IOException("malformed message: " + e.getMessage(), e);
        }
    }

    private static int type(Message message) {
        return switch (message) {
            case RequestVote _ -> REQUEST_VOTE;
            case RequestVoteReply _ -> REQUEST_VOTE_REPLY;
            case AppendEntries _ -> APPEND_ENTRIES;
            case AppendEntriesReply _ -> APPEND_ENTRIES_REPLY;
            case ClientRequest _ -> CLIENT_REQUEST;
            case ClientReply.Applied _ -> APPLIED;
            case ClientReply.NotLeader _ -> NOT_LEADER;
            case ClientReply.LeadershipLost _ -> LEADERSHIP_LOST;
        };
    }

    private static Message readBody(DataInput in, int type) throws IOException {
        return switch (type) {
            case REQUEST_VOTE -> PeerMessageCodec.readRequestVote(in);
            case REQUEST_VOTE_REPLY -> PeerMessageCodec.readRequestVoteReply(in);
            case APPEND_ENTRIES -> PeerMessageCodec.readAppendEntries(in);
            case APPEND_ENTRIES_REPLY -> PeerMessageCodec.readAppendEntriesReply(in);
            case CLIENT_REQUEST -> new ClientRequest(CommandCodec.read(in));
            case APPLIED -> new ClientReply.Applied(OutcomeCodec.read(in));
            case NOT_LEADER -> new ClientReply.NotLeader(readLeader(in));
            case LEADERSHIP_LOST -> new ClientReply.LeadershipLost();
            default -> throw new StreamCorruptedException("message of type [" + type + "]: expected 1 to 8");
        };
    }

    private static void writeLeader(DataOutput out, Optional<Endpoint> leader) throws IOException {
        out.writeBoolean(leader.isPresent());
        if (leader.isPresent()) {
            out.writeUTF(leader.get().host());
            out.writeInt(leader.get().port());
        }
    }

    private static Optional<Endpoint> readLeader(DataInput in) throws IOException {
        return in.readBoolean() ? Optional.of(new Endpoint(in.readUTF(), in.readInt())) : Optional.empty();
    }
}
