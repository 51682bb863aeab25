package dev.detsim.samples.raft.storage;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/** The journal's format: frames of a length (4 bytes), a CRC-32C of length and payload (4 bytes), and the payload. */
final class Frames {
    static final int HEADER = 8;

    private Frames() {
    }

    /** A frame around the payload, ready to be written. */
    static ByteBuffer frame(byte[] payload) {
        ByteBuffer frame = ByteBuffer.allocate(HEADER + payload.length);
        frame.putInt(payload.length).putInt(0).put(payload);
        frame.putInt(4, checksum(frame, 0, payload.length));
        return frame.flip();
    }

    /** The length of the payload of the whole and intact frame at {@code position}, or -1 if there is none. */
    static int intactPayload(ByteBuffer file, int position) {
        int space = file.limit() - position - HEADER;
        if (space < 1) {
            return -1;
        }
        int length = file.getInt(position);
        boolean fits = length > 0 && length <= space;
        return fits && file.getInt(position + 4) == checksum(file, position, length) ? length : -1;
    }

    /** Whether an intact frame begins anywhere from {@code position} on. */
    static boolean anyIntactFrom(ByteBuffer file, int position) {
        for (int p = position; p < file.limit() - HEADER; p++) {
            if (intactPayload(file, p) > 0) {
                return true;
            }
        }
        return false;
    }

    private static int checksum(ByteBuffer file, int position, int length) {
        CRC32C crc = new CRC32C();
        crc.update(file.slice(position, 4));
        crc.update(file.slice(position + HEADER, length));
        return (int) crc.getValue();
    }
}
