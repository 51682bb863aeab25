package dev.detsim.fs.model;

import java.nio.ByteBuffer;

/** An open file description: an inode, how it may be used, and a position. It outlives the inode's last name. */
public final class OpenFile {
    private final Inode inode;
    private final int flags;
    private long position;

    OpenFile(Inode inode, int flags) {
        this.inode = inode;
        this.flags = flags;
    }

    /** What is open. */
    public Inode inode() {
        return inode;
    }

    /** Whether each write is to be followed by an fsync. */
    public boolean syncs() {
        return OpenFlags.has(flags, OpenFlags.O_DSYNC);
    }

    /** Whether it may be read. */
    public boolean readable() {
        return OpenFlags.reads(flags);
    }

    /** The position of the next read or write. */
    public long position() {
        return position;
    }

    /** Moves to {@code to}; the new position. */
    public long seek(long to) {
        if (to < 0) {
            return -Errno.EINVAL;
        }
        position = to;
        return to;
    }

    /** {@code read(2)}: the count, 0 at the end. */
    public int read(ByteBuffer to) {
        int n = read(to, position);
        position += Math.max(0, n);
        return n;
    }

    /** {@code pread(2)}. */
    public int read(ByteBuffer to, long at) {
        if (!readable()) {
            return -Errno.EBADF;
        }
        if (inode instanceof RegularFile file) {
            return file.content().read(at, to);
        }
        return inode instanceof Device device ? device.read(to) : -Errno.EISDIR;
    }

    /** {@code write(2)}: the count. */
    public int write(ByteBuffer from, long now) {
        if (OpenFlags.has(flags, OpenFlags.O_APPEND)) {
            position = inode.size();
        }
        int n = writeAt(from, position, now);
        position += Math.max(0, n);
        return n;
    }

    /** {@code pwrite(2)}: with O_APPEND, Linux ignores the position. */
    public int write(ByteBuffer from, long at, long now) {
        return writeAt(from, OpenFlags.has(flags, OpenFlags.O_APPEND) ? inode.size() : at, now);
    }

    private int writeAt(ByteBuffer from, long at, long now) {
        if (!OpenFlags.writes(flags)) {
            return -Errno.EBADF;
        }
        if (inode instanceof RegularFile file) {
            return write(file, from, at, now);
        }
        return inode instanceof Device device ? device.write(from) : -Errno.EBADF;
    }

    private static int write(RegularFile file, ByteBuffer from, long at, long now) {
        int n = file.content().write(at, from);
        if (n > 0) {
            file.touched(now);
        }
        return n;
    }

    /** {@code ftruncate(2)}. */
    public int truncate(long size, long now) {
        if (!OpenFlags.writes(flags) || size < 0 || !(inode instanceof RegularFile file)) {
            return -Errno.EINVAL;
        }
        return file.truncate(size, now);
    }
}
