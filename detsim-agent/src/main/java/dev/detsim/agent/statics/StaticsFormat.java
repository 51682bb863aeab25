package dev.detsim.agent.statics;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The layout of a cache file: the fingerprint of all that follows; a magic number; the key; the names of classes; and for each
 * class its number among them, its entry and the class files, a length of -1 standing for none.
 */
final class StaticsFormat {
    private static final int MAGIC = 0xDE751302;
    private static final int HEAD = 8;

    private StaticsFormat() {
    }

    static byte[] write(String key, Map<String, StaticsCache.Entry> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 20);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeLong(0);
            out.writeInt(MAGIC);
            out.writeUTF(key);
            Map<String, Integer> numbers = writeNames(out, entries);
            out.writeInt(entries.size());
            for (Map.Entry<String, StaticsCache.Entry> entry : entries.entrySet()) {
                out.writeInt(numbers.get(entry.getKey()));
                write(out, numbers, entry.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] file = bytes.toByteArray();
        ByteBuffer.wrap(file).putLong(content(file));
        return file;
    }

    private static long content(byte[] file) {
        return Fingerprints.of(Arrays.copyOfRange(file, HEAD, file.length));
    }

    private static Map<String, Integer> writeNames(DataOutputStream out, Map<String, StaticsCache.Entry> entries)
            throws IOException {
        TreeSet<String> names = new TreeSet<>(entries.keySet());
        entries.values().forEach(entry -> names.addAll(entry.depends().keySet()));
        Map<String, Integer> numbers = new HashMap<>();
        out.writeInt(names.size());
        for (String name : names) {
            numbers.put(name, numbers.size());
            out.writeUTF(name);
        }
        return numbers;
    }

    private static void write(DataOutputStream out, Map<String, Integer> numbers, StaticsCache.Entry entry)
            throws IOException {
        out.writeLong(entry.original());
        out.writeInt(entry.depends().size());
        for (Map.Entry<String, Long> other : entry.depends().entrySet()) {
            out.writeInt(numbers.get(other.getKey()));
            out.writeLong(other.getValue());
        }
        write(out, entry.classFile());
        write(out, entry.holder());
    }

    private static void write(DataOutputStream out, byte @Nullable [] classFile) throws IOException {
        out.writeInt(classFile == null ? -1 : classFile.length);
        if (classFile != null) {
            out.write(classFile);
        }
    }

    /** Empty if the bytes are damaged, or made for another key. */
    static Optional<Map<String, StaticsCache.Entry>> read(String key, byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (bytes.length <= HEAD || in.readLong() != content(bytes) || in.readInt() != MAGIC
                    || !in.readUTF().equals(key)) {
                return Optional.empty();
            }
            return Optional.of(entries(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, StaticsCache.Entry> entries(DataInputStream in) throws IOException {
        List<String> names = new ArrayList<>();
        for (int n = in.readInt(); n > 0; n--) {
            names.add(in.readUTF());
        }
        Map<String, StaticsCache.Entry> entries = new HashMap<>();
        for (int n = in.readInt(); n > 0; n--) {
            entries.put(names.get(in.readInt()), entry(in, names));
        }
        return entries;
    }

    private static StaticsCache.Entry entry(DataInputStream in, List<String> names) throws IOException {
        long original = in.readLong();
        Map<String, Long> depends = new LinkedHashMap<>();
        for (int n = in.readInt(); n > 0; n--) {
            depends.put(names.get(in.readInt()), in.readLong());
        }
        return new StaticsCache.Entry(original, depends, bytes(in), bytes(in));
    }

    private static byte @Nullable [] bytes(DataInputStream in) throws IOException {
        int length = in.readInt();
        return length < 0 ? null : in.readNBytes(length);
    }
}
