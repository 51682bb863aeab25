package dev.detsim.fs.jdk;

import dev.detsim.core.driver.DriverContext;
import dev.detsim.core.driver.Host;
import dev.detsim.core.driver.Owner;
import dev.detsim.core.driver.WaitQueue;
import dev.detsim.core.random.Draws;
import dev.detsim.core.trace.Kind;
import dev.detsim.fs.model.Descriptors;
import dev.detsim.fs.model.Disk;
import dev.detsim.fs.model.Errno;
import dev.detsim.fs.model.HostTree;
import dev.detsim.fs.model.Inode;
import dev.detsim.fs.model.OpenFile;
import dev.detsim.fs.model.OpenFlags;
import dev.detsim.fs.model.Opened;
import dev.detsim.fs.model.RegularFile;
import java.nio.ByteBuffer;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The file side of the kernels of one world's hosts: their disks, what their processes have open, and the rule that an effect
 * which others can see has a scheduling point before it and a mark in the trace after it. What only looks has neither, and so
 * has reading what is the host's still: class paths are cached by the JVM, beyond any world.
 */
final class Kernel {
    private static final int TAGS = 127;
    private static final AtomicInteger WORLDS = new AtomicInteger();
    private final DriverContext world;
    private final HostTree tree;
    private final SyncLatency latency;
    private final int number = WORLDS.incrementAndGet();
    private final TreeMap<Integer, Disk> disks = new TreeMap<>();
    private final Descriptors<OpenBy<OpenFile>> files;
    private final Rereads rereads = new Rereads();
    private final WaitQueue lockers;
    private final WaitQueue syncers;
    private final Draws draws;

    Kernel(DriverContext world, HostTree tree, SyncLatency latency) {
        this.world = world;
        this.tree = tree;
        this.latency = latency;
        lockers = world.newWaitQueue();
        syncers = world.newWaitQueue();
        draws = world.draws("disk/latency");
        // A number of another world is most likely none of this one, so that a leaked stream fails.
        files = new Descriptors<>(DetsimFiles.FIRST_DESCRIPTOR * (1 + number % TAGS), DetsimFiles.FIRST_DESCRIPTOR);
    }

    DriverContext world() {
        return world;
    }

    Owner process() {
        return world.process();
    }

    long now() {
        return world.wallClock();
    }

    /** Tells this world's kernel from all others in the JVM. */
    int number() {
        return number;
    }

    /** The disk of the calling process. */
    Disk disk() {
        return disks.computeIfAbsent(process().host().number(), _ -> newDisk(process().host()));
    }

    private Disk newDisk(Host host) {
        Draws random = world.draws("disk/dev/random/" + host.name());
        return new Disk(tree, to -> {
            while (to.hasRemaining()) {
                to.put((byte) random.next());
            }
        });
    }

    /** {@code st_dev}: unique in the JVM, while its {@code Long.hashCode} is the same from run to run. */
    long device() {
        return (long) number << 32 ^ number ^ process().host().number();
    }

    // ---- effects

    void point() {
        world.point(Kind.DISK);
    }

    /** Marks an effect on the tree of names. */
    void changed(String call, String path) {
        world.fold(Kind.DISK, (long) call.hashCode() << 32 ^ path.hashCode());
        world.event(Kind.DISK, () -> call + " " + path);
    }

    /** Has a scheduling point, makes the change, and marks it if it succeeded. */
    int change(String call, String path, IntSupplier change) {
        point();
        int result = change.getAsInt();
        if (result == 0) {
            changed(call, path);
        }
        return result;
    }

    // ---- open files

    @Nullable
    OpenFile file(int fd) {
        OpenBy<OpenFile> open = files.get(fd);
        return open == null ? null : open.what();
    }

    /** A descriptor, or a negated errno. */
    int open(String path, int flags, int mode) {
        if ((flags & (OpenFlags.O_CREAT | OpenFlags.O_TRUNC)) != 0) {
            point();
        }
        Opened opened = disk().open(path, flags, mode, now());
        OpenFile file = opened.file();
        if (file == null) {
            return opened.error();
        }
        if ((opened.created() || (flags & OpenFlags.O_TRUNC) != 0) && file.inode() instanceof RegularFile regular) {
            regular.writtenBy(process());
            changed(opened.created() ? "create" : "truncate", path);
        }
        if (rereads.isFirst(file, process())) {
            world.count("disk rereads", 1);
        }
        return files.add(new OpenBy<>(file, process()));
    }

    /** As Linux: with any descriptor of a file, a process gives back all its record locks on that file. */
    void close(int fd) {
        OpenBy<OpenFile> open = files.remove(fd);
        if (open != null) {
            closed(open);
        }
    }

    private void closed(OpenBy<OpenFile> open) {
        if (open.what().inode() instanceof RegularFile file && file.locks().releaseAll(open.process())) {
            lockers.signalAll();
        }
    }

    void processEnded(Owner process) {
        files.removeIf(open -> open.process() == process).forEach(this::closed);
    }

    // ---- bytes

    /** The count, 0 at the end, or a negated errno; at the file's own position if {@code position} is -1. */
    int read(int fd, ByteBuffer to, long position) {
        OpenFile file = file(fd);
        if (file != null && isShared(file.inode())) {
            point();
            file = file(fd);
        }
        return file == null ? -Errno.EBADF : position < 0 ? file.read(to) : file.read(to, position);
    }

    private static boolean isShared(Inode inode) {
        return inode instanceof RegularFile file && !file.pristine();
    }

    /** The count or a negated errno; at the file's own position if {@code position} is -1. */
    int write(int fd, ByteBuffer from, long position) {
        point();
        OpenFile file = file(fd);
        if (file == null) {
            return -Errno.EBADF;
        }
        int start = from.position();
        int n = position < 0 ? file.write(from, now()) : file.write(from, position, now());
        if (n > 0 && file.inode() instanceof RegularFile written) {
            written(written, from, start, n);
            return file.syncs() ? synced(written, n) : n;
        }
        return n;
    }

    private void written(RegularFile file, ByteBuffer from, int start, int n) {
        file.writtenBy(process());
        fold(from, start, n);
        world.count("disk writes", 1);
        world.count("disk bytes", n);
        world.event(Kind.DISK, () -> "write " + n + " bytes to inode " + file.number() + ", now " + file.size());
    }

    private void fold(ByteBuffer from, int start, int n) {
        if (from.hasArray()) {
            world.fold(Kind.DISK, from.array(), from.arrayOffset() + start, n);
        } else {
            byte[] copy = new byte[n];
            from.get(start, copy, 0, n);
            world.fold(Kind.DISK, copy, 0, n);
        }
    }

    /** {@code ftruncate(2)}. */
    int truncate(int fd, long size) {
        point();
        OpenFile file = file(fd);
        int result = file == null ? -Errno.EBADF : file.truncate(size, now());
        if (result == 0 && file != null && file.inode() instanceof RegularFile cut) {
            cut.writtenBy(process());
            changed("truncate to " + size, "inode " + cut.number());
        }
        return result;
    }

    /** {@code fsync(2)}: a scheduling point, and time. */
    int sync(int fd) {
        point();
        OpenFile file = file(fd);
        return file == null ? -Errno.EBADF : synced(file.inode(), 0);
    }

    private int synced(Inode inode, int result) {
        if (latency.high() > 0) {
            syncers.await(draws.between(latency.low(), latency.high()), false);
        }
        world.fold(Kind.DISK, inode.number());
        world.count("fsyncs", 1);
        world.event(Kind.DISK, () -> "fsync inode " + inode.number());
        return result;
    }

    // ---- locks

    boolean tryLock(OpenFile file, long start, long length, boolean shared) {
        return !(file.inode() instanceof RegularFile regular)
                || regular.locks().acquire(process(), start, length, shared);
    }

    /** Waits a while for any lock to be given back. */
    void awaitUnlock(long nanos) {
        lockers.await(nanos, true);
    }

    void unlock(OpenFile file, long start, long length) {
        if (file.inode() instanceof RegularFile regular) {
            regular.locks().release(process(), start, length);
            lockers.signalAll();
        }
    }
}
