package dev.detsim.core.monitor;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Addresses of variables of the running libjvm, by the symbol table of its ELF file. */
final class VmSymbols {
    private static final int SYMBOL_TABLE = 2;
    private static final int SECTION_HEADER = 64;
    private static final int SYMBOL = 24;
    /** The type of a symbol that is a variable, in the low half of a byte; of a hundred few are. */
    private static final int OBJECT = 1;

    private VmSymbols() {
    }

    /** The address of a symbol (its linker name). */
    static long addressOf(String symbol) {
        try {
            Mapping lib = mapping();
            try (FileChannel ch = FileChannel.open(lib.file); Arena arena = Arena.ofConfined()) {
                ByteBuffer elf = ch.map(FileChannel.MapMode.READ_ONLY, 0, ch.size(), arena).asByteBuffer()
                        .order(ByteOrder.LITTLE_ENDIAN);
                return lib.base + find(elf, (symbol + "\0").getBytes(StandardCharsets.US_ASCII), lib.file);
            }
        } catch (IOException e) {
            throw new IllegalStateException("cannot read the symbols of libjvm", e);
        }
    }

    private record Mapping(Path file, long base) {
    }

    private static Mapping mapping() throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc/self/maps"))) {
            if (line.endsWith("/libjvm.so") && line.contains("p 00000000 ")) {
                long base = Long.parseUnsignedLong(line.substring(0, line.indexOf('-')), 16);
                return new Mapping(Path.of(line.substring(line.indexOf('/'))), base);
            }
        }
        throw new IllegalStateException("no libjvm.so in /proc/self/maps: detsim needs HotSpot on Linux");
    }

    private static long find(ByteBuffer elf, byte[] name, Path file) {
        int headers = (int) elf.getLong(40);
        int count = elf.getShort(60);
        for (int i = 0; i < count; i++) {
            int header = headers + SECTION_HEADER * i;
            if (elf.getInt(header + 4) == SYMBOL_TABLE) {
                int strings = (int) elf.getLong(headers + SECTION_HEADER * elf.getInt(header + 40) + 24);
                long value = search(elf, header, strings, name);
                if (value != 0) {
                    return value;
                }
            }
        }
        throw new IllegalStateException("no symbol [" + new String(name, StandardCharsets.US_ASCII).trim() + "] in "
                + file
                + ": this JVM was stripped of its symbol table. Run the simulation on a JDK 25 that has it, such as"
                + " Eclipse Temurin.");
    }

    private static long search(ByteBuffer elf, int header, int strings, byte[] name) {
        int from = (int) elf.getLong(header + 24);
        int to = from + (int) elf.getLong(header + 32);
        byte[] candidate = new byte[name.length];
        for (int p = from; p < to; p += SYMBOL) {
            if ((elf.get(p + 4) & 0xf) == OBJECT && isAt(elf, strings + elf.getInt(p), name, candidate)) {
                return elf.getLong(p + 8);
            }
        }
        return 0;
    }

    /** The last byte, which ends the name, tells most others apart. */
    private static boolean isAt(ByteBuffer elf, int at, byte[] name, byte[] candidate) {
        if (at + name.length > elf.limit() || elf.get(at + name.length - 1) != 0) {
            return false;
        }
        elf.get(at, candidate);
        return Arrays.equals(candidate, name);
    }
}
