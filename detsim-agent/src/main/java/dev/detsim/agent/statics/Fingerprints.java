package dev.detsim.agent.statics;

import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/** What tells class files apart: checksums that are made by instructions of the processor. */
final class Fingerprints {
    private Fingerprints() {
    }

    /** Two checksums, in 64 bits. */
    static long of(byte[] bytes) {
        CRC32 one = new CRC32();
        one.update(bytes);
        CRC32C other = new CRC32C();
        other.update(bytes);
        return one.getValue() << 32 | other.getValue();
    }

    /** What the directory of a jar tells of a class file, in 63 bits: for the classes on which another one depends. */
    static long brief(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return brief(crc.getValue(), bytes.length);
    }

    /** The same of a class file with this checksum and length. */
    static long brief(long crc, long length) {
        return crc << 32 | length << 1;
    }
}
