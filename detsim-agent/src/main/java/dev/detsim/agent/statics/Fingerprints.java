package dev.detsim.agent.statics;

import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/** Two checksums, made by instructions of the processor, in 64 bits. */
final class Fingerprints {
    private Fingerprints() {
    }

    static long of(byte[] bytes) {
        CRC32 one = new CRC32();
        one.update(bytes);
        CRC32C other = new CRC32C();
        other.update(bytes);
        return one.getValue() << 32 | other.getValue();
    }
}
