package dev.detsim.agent.cache;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.zip.CRC32C;

/** The rewritten classes of one JDK build by one build of the agent. Immutable. */
public final class JdkCache {
    private final byte[] bytes;
    private final int begin;
    private final Map<String, Entry> entries;

    /** Where a rewritten class lies after the beginning, and how its original can be recognised. */
    record Entry(int originalLength, int originalChecksum, int offset, int length) {
    }

    JdkCache(byte[] bytes, int begin, Map<String, Entry> entries) {
        this.bytes = bytes;
        this.begin = begin;
        this.entries = entries;
    }

    /** Whether the class is rewritten. */
    public boolean knows(String className) {
        return entries.containsKey(className);
    }

    /** Whether these bytes are the ones from which the class was rewritten; another agent may have changed them. */
    public boolean isOriginal(String className, byte[] classFile) {
        Entry entry = entries.get(className);
        return entry != null && entry.originalLength() == classFile.length
                && entry.originalChecksum() == checksum(classFile, 0, classFile.length);
    }

    /** The rewritten form of a known class. */
    public byte[] rewritten(String className) {
        Entry entry = Objects.requireNonNull(entries.get(className), className);
        int from = begin + entry.offset();
        return Arrays.copyOfRange(bytes, from, from + entry.length());
    }

    /** The classes that are rewritten. */
    public Set<String> names() {
        return entries.keySet();
    }

    /** The number of classes. */
    public int size() {
        return entries.size();
    }

    static int checksum(byte[] bytes, int offset, int length) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, offset, length);
        return (int) crc.getValue();
    }
}
