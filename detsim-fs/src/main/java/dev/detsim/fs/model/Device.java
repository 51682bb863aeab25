package dev.detsim.fs.model;

import java.nio.ByteBuffer;

/** A character device under {@code /dev}. */
final class Device extends Inode {
    private final Stream stream;

    Device(long number, Stream stream, long now) {
        super(number, 0666, now);
        this.stream = stream;
    }

    int read(ByteBuffer to) {
        int before = to.remaining();
        stream.read(to);
        return before - to.remaining();
    }

    int write(ByteBuffer from) {
        int taken = from.remaining();
        from.position(from.limit());
        return taken;
    }

    @Override
    int type() {
        return 020000;
    }

    @Override
    public long size() {
        return 0;
    }

    /** Where the bytes of a device come from; all swallow what is written to them. */
    @FunctionalInterface
    public interface Stream {
        /** Puts as many bytes as there are. */
        void read(ByteBuffer to);
    }
}
