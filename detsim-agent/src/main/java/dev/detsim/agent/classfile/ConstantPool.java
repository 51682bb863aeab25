package dev.detsim.agent.classfile;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The constant pool of a class file (JVMS 4.4): where each entry begins, and the few that are asked for. */
final class ConstantPool {
    private static final int UTF8 = 1;
    private static final int FIELD = 9;
    private static final int INTERFACE_METHOD = 11;

    private final byte[] bytes;
    private final int[] entries;
    private final int end;

    ConstantPool(byte[] classFile) {
        bytes = classFile;
        entries = new int[u2(8)];
        int at = 10;
        for (int i = 1; i < entries.length; i++) {
            entries[i] = at;
            int tag = bytes[at];
            at += size(tag, at);
            if (tag == 5 || tag == 6) {
                i++;
            }
        }
        end = at;
    }

    private int size(int tag, int at) {
        return switch (tag) {
            case UTF8 -> 3 + u2(at + 1);
            case 3, 4, FIELD, 10, INTERFACE_METHOD, 12, 17, 18 -> 5;
            case 5, 6 -> 9;
            case 7, 8, 16, 19, 20 -> 3;
            case 15 -> 4;
            default -> throw new IllegalArgumentException("constant pool tag [" + tag + "] is unknown");
        };
    }

    int size() {
        return entries.length;
    }

    /** The offset of what follows the pool. */
    int end() {
        return end;
    }

    /** Whether an entry is this text. */
    boolean hasUtf8(byte[] text) {
        for (int i = 1; i < entries.length; i++) {
            int at = entries[i];
            if (at != 0 && bytes[at] == UTF8 && u2(at + 1) == text.length
                    && Arrays.equals(bytes, at + 3, at + 3 + text.length, text, 0, text.length)) {
                return true;
            }
        }
        return false;
    }

    boolean isMember(int index) {
        return entries[index] != 0 && bytes[entries[index]] >= FIELD && bytes[entries[index]] <= INTERFACE_METHOD;
    }

    boolean isInterfaceMethod(int index) {
        return bytes[entries[index]] == INTERFACE_METHOD;
    }

    String owner(int member) {
        return className(u2(entries[member] + 1));
    }

    /** The offset of a member's name: its length in two bytes, then its bytes. */
    int nameOffset(int member) {
        return entries[u2(nameAndType(member) + 1)] + 1;
    }

    String name(int member) {
        return utf8(u2(nameAndType(member) + 1));
    }

    String descriptor(int member) {
        return utf8(u2(nameAndType(member) + 3));
    }

    private int nameAndType(int member) {
        return entries[u2(entries[member] + 3)];
    }

    /** The name that a class entry refers to. */
    String className(int index) {
        return utf8(u2(entries[index] + 1));
    }

    /** Good for the names of this table, which are ASCII. */
    String utf8(int index) {
        int at = entries[index];
        return new String(bytes, at + 3, u2(at + 1), StandardCharsets.UTF_8);
    }

    int u2(int at) {
        return (bytes[at] & 0xff) << 8 | bytes[at + 1] & 0xff;
    }

    int u4(int at) {
        return u2(at) << 16 | u2(at + 2);
    }
}
