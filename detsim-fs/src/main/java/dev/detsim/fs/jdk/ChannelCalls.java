package dev.detsim.fs.jdk;

import static dev.detsim.fs.jdk.Failures.check;

import dev.detsim.core.driver.Owner;
import dev.detsim.fs.model.Errno;
import dev.detsim.fs.model.OpenFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.IdentityHashMap;
import java.util.Map;

/** What {@code FileChannel} asks of an open file. */
final class ChannelCalls implements DetsimChannelCalls {
    // Constants of sun.nio.ch.FileDispatcher and IOStatus.
    private static final int NO_LOCK = -1;
    private static final int LOCKED = 0;
    private static final int INTERRUPTED = 2;
    private static final int EOF = -1;
    /** After that long a waiter for a lock looks whether its channel is open still, as after a signal. */
    private static final long LOCK_WAIT = 10_000_000;
    private static final int TYPE = 0170000;
    private static final int CHARACTER_DEVICE = 020000;
    private final Kernel kernel;
    private final Map<Owner, Integer> processes = new IdentityHashMap<>();
    private int lastProcess;

    ChannelCalls(Kernel kernel) {
        this.kernel = kernel;
    }

    void processEnded(Owner process) {
        processes.remove(process);
    }

    private OpenFile file(int fd) throws IOException {
        OpenFile file = kernel.file(fd);
        if (file == null) {
            throw new IOException(Errno.message(Errno.EBADF));
        }
        return file;
    }

    // ---- bytes

    @Override
    public int read(int fd, ByteBuffer to, long position) throws IOException {
        if (to.isReadOnly()) {
            throw new IllegalArgumentException("Read-only buffer");
        }
        if (!to.hasRemaining()) {
            return 0;
        }
        int n = check(kernel.read(fd, to, position));
        return n == 0 ? EOF : n;
    }

    @Override
    public long readAll(int fd, ByteBuffer[] to, int offset, int length) throws IOException {
        long total = 0;
        for (int i = offset; i < offset + length; i++) {
            int wanted = to[i].remaining();
            int n = read(fd, to[i], -1);
            total += Math.max(0, n);
            if (n < wanted) {
                return n < 0 && total == 0 ? EOF : total;
            }
        }
        return total;
    }

    @Override
    public int write(int fd, ByteBuffer from, long position) throws IOException {
        return from.hasRemaining() ? check(kernel.write(fd, from, position)) : 0;
    }

    /** One write, as {@code writev(2)} is: no other thread's bytes come between. */
    @Override
    public long writeAll(int fd, ByteBuffer[] from, int offset, int length) throws IOException {
        long total = 0;
        for (int i = offset; i < offset + length; i++) {
            total += from[i].remaining();
        }
        ByteBuffer all = ByteBuffer.allocate(Math.toIntExact(Math.min(total, Integer.MAX_VALUE - 8)));
        for (int i = offset; i < offset + length; i++) {
            move(from[i], all);
        }
        return write(fd, all.flip(), -1);
    }

    private static void move(ByteBuffer from, ByteBuffer to) {
        int n = Math.min(from.remaining(), to.remaining());
        to.put(to.position(), from, from.position(), n);
        to.position(to.position() + n);
        from.position(from.position() + n);
    }

    // ---- position and size

    @Override
    public long seek(int fd, long position) throws IOException {
        OpenFile file = file(fd);
        return position < 0 ? file.position() : file.seek(position);
    }

    @Override
    public int truncate(int fd, long size) throws IOException {
        return check(kernel.truncate(fd, size));
    }

    @Override
    public long size(int fd) throws IOException {
        return file(fd).inode().size();
    }

    @Override
    public int available(int fd) throws IOException {
        OpenFile file = file(fd);
        return Math.clamp(file.inode().size() - file.position(), 0, Integer.MAX_VALUE);
    }

    @Override
    public boolean isOther(int fd) throws IOException {
        return (file(fd).inode().mode() & TYPE) == CHARACTER_DEVICE;
    }

    @Override
    public int force(int fd, boolean metadata) throws IOException {
        return check(kernel.sync(fd));
    }

    // ---- locks

    @Override
    public int lock(int fd, boolean blocking, long position, long size, boolean shared) throws IOException {
        kernel.point();
        if (kernel.tryLock(file(fd), position, size, shared)) {
            return LOCKED;
        }
        if (!blocking) {
            return NO_LOCK;
        }
        kernel.awaitUnlock(LOCK_WAIT);
        OpenFile file = kernel.file(fd);
        return file != null && kernel.tryLock(file, position, size, shared) ? LOCKED : INTERRUPTED;
    }

    @Override
    public void release(int fd, long position, long size) throws IOException {
        kernel.unlock(file(fd), position, size);
    }

    /** The JDK's table of locks is the JVM's, so its keys tell worlds and processes apart as well. */
    @Override
    public void key(int fd, long[] into) throws IOException {
        int process = processes.computeIfAbsent(kernel.process(), _ -> ++lastProcess);
        into[0] = (long) kernel.number() << 32 | process;
        into[1] = file(fd).inode().number();
    }
}
