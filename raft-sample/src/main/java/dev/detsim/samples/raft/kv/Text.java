package dev.detsim.samples.raft.kv;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Strings of any length in binary form: a length in bytes, and UTF-8. (The 64 KiB of {@code writeUTF} are too few.) */
final class Text {
    private static final int NULL = -1;
    private static final int MAX_BYTES = 3 * Operation.MAX_VALUE;

    private Text() {
    }

    static void write(DataOutput out, @Nullable String text) throws IOException {
        if (text == null) {
            out.writeInt(NULL);
            return;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    static @Nullable String readNullable(DataInput in) throws IOException {
        int length = in.readInt();
        if (length == NULL) {
            return null;
        }
        if (length < 0 || length > MAX_BYTES) {
            throw new StreamCorruptedException("text of [" + length + "] bytes: expected 0 to " + MAX_BYTES);
        }
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    static String read(DataInput in) throws IOException {
        String text = readNullable(in);
        if (text == null) {
            throw new StreamCorruptedException("text is absent: expected one here");
        }
        return text;
    }
}
