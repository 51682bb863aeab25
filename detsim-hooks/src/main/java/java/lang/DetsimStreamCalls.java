package java.lang;

import java.io.FileNotFoundException;
import java.io.IOException;

/** What the streams of {@code java.io} and {@code RandomAccessFile} ask. */
public interface DetsimStreamCalls {
    /** Opens the file called {@code name}, which may be relative; a descriptor. */
    int open(String name, int flags) throws FileNotFoundException;

    /** Whether {@code name} is an archive of the host that this world has not touched: those are read for real. */
    boolean isHostArchive(String name);

    /** The next byte, or -1. */
    int readByte(int fd) throws IOException;

    /** The count, or -1 at the end. */
    int read(int fd, byte[] to, int offset, int length) throws IOException;

    /** Writes one byte. */
    void writeByte(int fd, int value) throws IOException;

    /** Writes all. */
    void write(int fd, byte[] from, int offset, int length) throws IOException;

    /** The position. */
    long position(int fd) throws IOException;

    /** Moves to {@code position}. */
    void seek(int fd, long position) throws IOException;

    /** Moves on by {@code n}, which may be negative; by how much. */
    long skip(int fd, long n) throws IOException;

    /** Length in bytes. */
    long length(int fd) throws IOException;

    /** Cuts or extends, and draws the position back to the end. */
    void setLength(int fd, long length) throws IOException;

    /** Bytes between the position and the end. */
    int available(int fd) throws IOException;

    /** Whether this is a regular file. */
    boolean isRegular(int fd);

    /** A line as {@code RandomAccessFile.readLine} returns it. */
    String readLine(int fd) throws IOException;

    /** {@code fsync(2)}. */
    void sync(int fd) throws IOException;

    /** {@code close(2)}; closing an unknown descriptor does nothing. */
    void close(int fd);
}
