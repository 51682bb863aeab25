package dev.detsim.samples.raft.kv;

import dev.detsim.samples.raft.kv.Outcome.Completed;
import dev.detsim.samples.raft.kv.Outcome.Nothing;
import dev.detsim.samples.raft.kv.Outcome.SessionExpired;
import dev.detsim.samples.raft.kv.Outcome.SessionOpened;
import dev.detsim.samples.raft.kv.Outcome.StaleSequence;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.StreamCorruptedException;

/** The binary form of outcomes and results, on the wire to a client. */
public final class OutcomeCodec {
    private static final int NOTHING = 1;
    private static final int SESSION_OPENED = 2;
    private static final int SESSION_EXPIRED = 3;
    private static final int STALE_SEQUENCE = 4;
    private static final int WRITTEN = 5;
    private static final int FOUND = 6;
    private static final int ABSENT = 7;
    private static final int SWAPPED = 8;

    private OutcomeCodec() {
    }

    /** Writes an outcome. */
    public static void write(DataOutput out, Outcome outcome) throws IOException {
        switch (outcome) {
            case Nothing _ -> out.writeByte(NOTHING);
            case SessionOpened(long session) -> {
                out.writeByte(SESSION_OPENED);
                out.writeLong(session);
            }
            case SessionExpired _ -> out.writeByte(SESSION_EXPIRED);
            case StaleSequence _ -> out.writeByte(STALE_SEQUENCE);
            case Completed(Result result) -> writeResult(out, result);
        }
    }

    private static void writeResult(DataOutput out, Result result) throws IOException {
        switch (result) {
            case Result.Written _ -> out.writeByte(WRITTEN);
            case Result.Found(String value) -> {
                out.writeByte(FOUND);
                Text.write(out, value);
            }
            case Result.Absent _ -> out.writeByte(ABSENT);
            case Result.Swapped(boolean swapped) -> {
                out.writeByte(SWAPPED);
                out.writeBoolean(swapped);
            }
        }
    }

    /** Reads an outcome. */
    public static Outcome read(DataInput in) throws IOException {
        int type = in.readByte();
        return switch (type) {
            case NOTHING -> new Nothing();
            case SESSION_OPENED -> new SessionOpened(in.readLong());
            case SESSION_EXPIRED -> new SessionExpired();
            case STALE_SEQUENCE -> new StaleSequence();
            case WRITTEN -> new Completed(new Result.Written());
            case FOUND -> new Completed(new Result.Found(Text.read(in)));
            case ABSENT -> new Completed(new Result.Absent());
            case SWAPPED -> new Completed(new Result.Swapped(in.readBoolean()));
            default -> throw new StreamCorruptedException("outcome of type [" + type + "]: expected 1 to 8");
        };
    }
}
