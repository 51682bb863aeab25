package java.lang;

import java.io.IOException;
import java.nio.ByteBuffer;

/** What {@code FileChannel} asks of an open file. */
public interface DetsimChannelCalls {
    /** Reads at {@code position}, or at the file's own position if that is -1; the count, or -1 at the end. */
    int read(int fd, ByteBuffer to, long position) throws IOException;

    /** Scattering read at the file's own position. */
    long readAll(int fd, ByteBuffer[] to, int offset, int length) throws IOException;

    /** Writes all of {@code from} at {@code position}, or at the file's own position if that is -1. */
    int write(int fd, ByteBuffer from, long position) throws IOException;

    /** Gathering write at the file's own position. */
    long writeAll(int fd, ByteBuffer[] from, int offset, int length) throws IOException;

    /** Moves to {@code position} unless that is -1; the position. */
    long seek(int fd, long position) throws IOException;

    /** {@code fsync(2)} or {@code fdatasync(2)}. */
    int force(int fd, boolean metadata) throws IOException;

    /** {@code ftruncate(2)}. */
    int truncate(int fd, long size) throws IOException;

    /** Length in bytes. */
    long size(int fd) throws IOException;

    /** Bytes between the position and the end. */
    int available(int fd) throws IOException;

    /** Whether this is neither a regular file nor a directory nor a link. */
    boolean isOther(int fd) throws IOException;

    /** Takes a record lock; one of the constants of {@code sun.nio.ch.FileDispatcher}. */
    int lock(int fd, boolean blocking, long position, long size, boolean shared) throws IOException;

    /** Gives a record lock back. */
    void release(int fd, long position, long size) throws IOException;

    /** What tells the file from any other that a process of this JVM has open: two numbers. */
    void key(int fd, long[] into) throws IOException;
}
