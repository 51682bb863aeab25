package dev.detsim.samples.raft.kv;

import dev.detsim.samples.raft.kv.Command.InSession;
import dev.detsim.samples.raft.kv.Command.NoOp;
import dev.detsim.samples.raft.kv.Command.OpenSession;
import dev.detsim.samples.raft.kv.Operation.CompareAndSet;
import dev.detsim.samples.raft.kv.Operation.Get;
import dev.detsim.samples.raft.kv.Operation.Put;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.StreamCorruptedException;

/** The binary form of commands and operations, on disk and on the wire. */
public final class CommandCodec {
    private static final int NO_OP = 1;
    private static final int OPEN_SESSION = 2;
    private static final int IN_SESSION = 3;
    private static final int PUT = 1;
    private static final int GET = 2;
    private static final int COMPARE_AND_SET = 3;

    private CommandCodec() {
    }

    /** Writes a command. */
    public static void write(DataOutput out, Command command) throws IOException {
        switch (command) {
            case NoOp _ -> out.writeByte(NO_OP);
            case OpenSession _ -> out.writeByte(OPEN_SESSION);
            case InSession inSession -> {
                out.writeByte(IN_SESSION);
                writeInSession(out, inSession);
            }
        }
    }

    /** Reads a command. */
    public static Command read(DataInput in) throws IOException {
        int type = in.readByte();
        return switch (type) {
            case NO_OP -> new NoOp();
            case OPEN_SESSION -> new OpenSession();
            case IN_SESSION -> readInSession(in);
            default -> throw unknown("command", type);
        };
    }

    private static void writeInSession(DataOutput out, InSession command) throws IOException {
        out.writeLong(command.session());
        out.writeLong(command.sequence());
        writeOperation(out, command.operation());
    }

    private static InSession readInSession(DataInput in) throws IOException {
        return new InSession(in.readLong(), in.readLong(), readOperation(in));
    }

    private static void writeOperation(DataOutput out, Operation operation) throws IOException {
        switch (operation) {
            case Put(String key, String value) -> writeTexts(out, PUT, key, value);
            case Get(String key) -> writeTexts(out, GET, key);
            case CompareAndSet cas -> writeTexts(out, COMPARE_AND_SET, cas.key(), cas.expect(), cas.update());
        }
    }

    private static void writeTexts(DataOutput out, int type, String... texts) throws IOException {
        out.writeByte(type);
        for (String text : texts) {
            Text.write(out, text);
        }
    }

    private static Operation readOperation(DataInput in) throws IOException {
        int type = in.readByte();
        return switch (type) {
            case PUT -> new Put(Text.read(in), Text.read(in));
            case GET -> new Get(Text.read(in));
            case COMPARE_AND_SET -> new CompareAndSet(Text.read(in), Text.readNullable(in), Text.read(in));
            default -> throw unknown("operation", type);
        };
    }

    private static StreamCorruptedException unknown(String what, int type) {
        return new StreamCorruptedException(what + " of type [" + type + "]: expected 1 to 3");
    }
}
