package dev.detsim.fs.jdk;

import static dev.detsim.fs.jdk.Failures.check;

import dev.detsim.fs.model.Errno;
import dev.detsim.fs.model.Inode;
import dev.detsim.fs.model.OpenFile;
import dev.detsim.fs.model.RegularFile;
import java.io.File;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Objects;

/** What the streams of {@code java.io} and {@code RandomAccessFile} ask: the natives of io_util.c, io_util_md.c. */
final class StreamCalls implements DetsimStreamCalls {
    private static final int TYPE = 0170000;
    private static final int DIRECTORY = 040000;
    private static final int MODE = 0666;
    private final Kernel kernel;

    StreamCalls(Kernel kernel) {
        this.kernel = kernel;
    }

    private OpenFile file(int fd) throws IOException {
        OpenFile file = kernel.file(fd);
        if (file == null) {
            throw new IOException("Stream Closed");
        }
        return file;
    }

    // ---- opening

    @Override
    public int open(String name, int flags) throws FileNotFoundException {
        int fd = name.isEmpty() ? -Errno.ENOENT : kernel.open(new File(name).getAbsolutePath(), flags, MODE);
        if (fd >= 0 && isDirectory(fd)) {
            kernel.close(fd);
            fd = -Errno.EISDIR;
        }
        if (fd < 0) {
            throw new FileNotFoundException(name + " (" + Errno.message(-fd) + ")");
        }
        return fd;
    }

    private boolean isDirectory(int fd) {
        OpenFile file = kernel.file(fd);
        return file != null && (file.inode().mode() & TYPE) == DIRECTORY;
    }

    @Override
    public boolean isHostArchive(String name) {
        return (name.endsWith(".jar") || name.endsWith(".zip") || name.endsWith(".jmod"))
                && kernel.disk().hostFile(new File(name).getAbsolutePath()) != null;
    }

    @Override
    public void close(int fd) {
        kernel.close(fd);
    }

    // ---- bytes

    @Override
    public int readByte(int fd) throws IOException {
        byte[] one = new byte[1];
        return read(fd, one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(int fd, byte[] to, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, to.length);
        if (length == 0) {
            return 0;
        }
        int n = check(kernel.read(fd, ByteBuffer.wrap(to, offset, length), -1));
        return n == 0 ? -1 : n;
    }

    @Override
    public void writeByte(int fd, int value) throws IOException {
        write(fd, new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(int fd, byte[] from, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, from.length);
        ByteBuffer bytes = ByteBuffer.wrap(from, offset, length);
        while (bytes.hasRemaining()) {
            check(kernel.write(fd, bytes, -1));
        }
    }

    @Override
    public String readLine(int fd) throws IOException {
        StringBuilder line = new StringBuilder();
        int c = readByte(fd);
        if (c < 0) {
            return null;
        }
        while (c >= 0 && c != '\n' && c != '\r') {
            line.append((char) c);
            c = readByte(fd);
        }
        if (c == '\r') {
            skipNewline(fd);
        }
        return line.toString();
    }

    private void skipNewline(int fd) throws IOException {
        long position = position(fd);
        if (readByte(fd) != '\n') {
            seek(fd, position);
        }
    }

    // ---- position and size

    @Override
    public long position(int fd) throws IOException {
        return file(fd).position();
    }

    @Override
    public void seek(int fd, long position) throws IOException {
        if (position < 0) {
            throw new IOException("Negative seek offset");
        }
        file(fd).seek(position);
    }

    @Override
    public long skip(int fd, long n) throws IOException {
        OpenFile file = file(fd);
        long before = file.position();
        return check(file.seek(before + n)) - before;
    }

    @Override
    public long length(int fd) throws IOException {
        return file(fd).inode().size();
    }

    @Override
    public void setLength(int fd, long length) throws IOException {
        check(kernel.truncate(fd, length));
        OpenFile file = file(fd);
        file.seek(Math.min(file.position(), length));
    }

    @Override
    public int available(int fd) throws IOException {
        return Math.clamp(length(fd) - position(fd), 0, Integer.MAX_VALUE);
    }

    @Override
    public boolean isRegular(int fd) {
        OpenFile file = kernel.file(fd);
        Inode inode = file == null ? null : file.inode();
        return inode instanceof RegularFile;
    }

    @Override
    public void sync(int fd) throws IOException {
        check(kernel.sync(fd));
    }
}
