package dev.detsim.agent.cache;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The layout of a cache file: a checksum of all that follows; the key; the number of classes; for each its name,
 * length and checksum of the original, length of the rewritten class; then the rewritten classes one after another.
 */
final class CacheFormat {
    private static final int MAGIC = 0xDE751301;
    private static final int HEAD = 8;

    private CacheFormat() {
    }

    /** A class that is rewritten. */
    record Rewritten(int originalLength, int originalChecksum, byte[] classFile) {
        static Rewritten of(byte[] original, byte[] classFile) {
            return new Rewritten(original.length, JdkCache.checksum(original, 0, original.length), classFile);
        }
    }

    static byte[] write(String key, Map<String, Rewritten> classes) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 23);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(MAGIC);
            out.writeInt(0);
            out.writeUTF(key);
            writeIndex(out, classes);
            for (Rewritten rewritten : classes.values()) {
                out.write(rewritten.classFile());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return withChecksum(bytes.toByteArray());
    }

    private static void writeIndex(DataOutputStream out, Map<String, Rewritten> classes) throws IOException {
        out.writeInt(classes.size());
        for (Map.Entry<String, Rewritten> entry : classes.entrySet()) {
            out.writeUTF(entry.getKey());
            out.writeInt(entry.getValue().originalLength());
            out.writeInt(entry.getValue().originalChecksum());
            out.writeInt(entry.getValue().classFile().length);
        }
    }

    private static byte[] withChecksum(byte[] bytes) {
        int checksum = JdkCache.checksum(bytes, HEAD, bytes.length - HEAD);
        for (int i = 0; i < 4; i++) {
            bytes[4 + i] = (byte) (checksum >>> 24 - 8 * i);
        }
        return bytes;
    }

    /** Empty if the bytes are damaged, or made for another key. */
    static Optional<JdkCache> read(String key, byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (bytes.length < HEAD || in.readInt() != MAGIC
                    || in.readInt() != JdkCache.checksum(bytes, HEAD, bytes.length - HEAD)
                    || !in.readUTF().equals(key)) {
                return Optional.empty();
            }
            Map<String, JdkCache.Entry> index = readIndex(in);
            return Optional.of(new JdkCache(bytes, bytes.length - in.available(), index));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, JdkCache.Entry> readIndex(DataInputStream in) throws IOException {
        int size = in.readInt();
        Map<String, JdkCache.Entry> entries = HashMap.newHashMap(size);
        int offset = 0;
        for (int i = 0; i < size; i++) {
            String name = in.readUTF();
            JdkCache.Entry entry = new JdkCache.Entry(in.readInt(), in.readInt(), offset, in.readInt());
            entries.put(name, entry);
            offset += entry.length();
        }
        return entries;
    }
}
