package dev.detsim.fs.jdk;

import dev.detsim.core.driver.Owner;
import dev.detsim.fs.model.Descriptors;
import dev.detsim.fs.model.Disk;
import dev.detsim.fs.model.Errno;
import dev.detsim.fs.model.Found;
import dev.detsim.fs.model.Inode;
import dev.detsim.fs.model.OpenFile;
import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** The system calls under {@code java.nio.file}. */
final class PathCalls implements DetsimPathCalls {
    private static final int COPY = 1 << 16;
    private final Kernel kernel;
    private final Descriptors<OpenBy<Iterator<String>>> streams = new Descriptors<>(1, Integer.MAX_VALUE - 1);

    PathCalls(Kernel kernel) {
        this.kernel = kernel;
    }

    void processEnded(Owner process) {
        streams.removeIf(open -> open.process() == process);
    }

    private Disk disk() {
        return kernel.disk();
    }

    // ---- descriptors

    @Override
    public int open(String path, int flags, int mode) {
        return kernel.open(path, flags, mode);
    }

    @Override
    public void close(int fd) {
        kernel.close(fd);
    }

    @Override
    public int fstat(int fd, DetsimStat into) {
        OpenFile file = kernel.file(fd);
        return file == null ? -Errno.EBADF : fill(into, file.inode());
    }

    @Override
    public int fchmod(int fd, int mode) {
        return change(fd, "chmod", file -> Disk.chmod(file, mode, kernel.now()));
    }

    @Override
    public int fchown(int fd, int user, int group) {
        return change(fd, "chown", file -> Disk.chown(file, user, group, kernel.now()));
    }

    @Override
    public int futimens(int fd, long accessed, long modified) {
        return change(fd, "utimens", file -> Disk.utimens(file, accessed, modified, kernel.now()));
    }

    private int change(int fd, String call, ToIntFunction<OpenFile> change) {
        OpenFile file = kernel.file(fd);
        return file == null ? -Errno.EBADF
                : kernel.change(call, "inode " + file.inode().number(), () -> change.applyAsInt(file));
    }

    @Override
    public int copy(int from, int to) {
        ByteBuffer buffer = ByteBuffer.allocate(COPY);
        int n = kernel.read(from, buffer, -1);
        while (n > 0) {
            int written = kernel.write(to, buffer.flip(), -1);
            if (written < 0) {
                return written;
            }
            n = kernel.read(from, buffer.clear(), -1);
        }
        return n;
    }

    // ---- looking

    @Override
    public int stat(String path, boolean follow, DetsimStat into) {
        Found<Inode> found = disk().look(path, follow);
        Inode inode = found.value();
        return inode == null ? found.error() : fill(into, inode);
    }

    private int fill(DetsimStat into, Inode inode) {
        into.mode = inode.mode();
        into.inode = inode.number();
        into.device = kernel.device();
        into.links = inode.links();
        into.owner = inode.user();
        into.group = inode.group();
        into.size = inode.size();
        into.accessed = inode.accessed();
        into.modified = inode.modified();
        into.changed = inode.changed();
        into.born = inode.born();
        return 0;
    }

    @Override
    public int access(String path, int mode) {
        return disk().access(path, mode);
    }

    @Override
    public int readlink(String path, String[] into) {
        return into(disk().readlink(path), into);
    }

    @Override
    public int realpath(String path, String[] into) {
        return into(disk().realpath(path), into);
    }

    private static int into(Found<String> found, @Nullable String[] into) {
        into[0] = found.value();
        return found.error();
    }

    @Override
    public int statvfs(String path, long[] into) {
        Found<Inode> found = disk().look(path, true);
        into[0] = Space.BLOCK;
        into[1] = Space.TOTAL / Space.BLOCK;
        into[2] = Space.FREE / Space.BLOCK;
        into[3] = Space.FREE / Space.BLOCK;
        return found.error();
    }

    @Override
    public String message(int errno) {
        return Errno.message(errno);
    }

    // ---- directory streams

    @Override
    public int opendir(String path) {
        Found<List<String>> found = disk().list(path);
        List<String> names = found.value();
        return names == null ? found.error() : streams.add(new OpenBy<>(names.iterator(), kernel.process()));
    }

    @Override
    public @Nullable String readdir(int handle) {
        OpenBy<Iterator<String>> open = streams.get(handle);
        return open != null && open.what().hasNext() ? open.what().next() : null;
    }

    @Override
    public void closedir(int handle) {
        streams.remove(handle);
    }

    // ---- changing the tree

    @Override
    public int mkdir(String path, int mode) {
        return kernel.change("mkdir", path, () -> disk().mkdir(path, mode, kernel.now()));
    }

    @Override
    public int rmdir(String path) {
        return kernel.change("rmdir", path, () -> disk().rmdir(path, kernel.now()));
    }

    @Override
    public int unlink(String path) {
        return kernel.change("unlink", path, () -> disk().unlink(path, kernel.now()));
    }

    @Override
    public int rename(String from, String to) {
        return kernel.change("rename", from + " -> " + to, () -> disk().rename(from, to, kernel.now()));
    }

    @Override
    public int link(String existing, String path) {
        return kernel.change("link", existing + " -> " + path, () -> disk().link(existing, path, kernel.now()));
    }

    @Override
    public int symlink(String target, String path) {
        return kernel.change("symlink", target + " -> " + path, () -> disk().symlink(target, path, kernel.now()));
    }

    @Override
    public int chmod(String path, int mode) {
        return kernel.change("chmod", path, () -> disk().chmod(path, mode, kernel.now()));
    }

    @Override
    public int chown(String path, boolean follow, int user, int group) {
        return kernel.change("chown", path, () -> disk().chown(path, follow, user, group, kernel.now()));
    }

    @Override
    public int utimens(String path, boolean follow, long accessed, long modified) {
        return kernel.change("utimens", path, () -> disk().utimens(path, follow, accessed, modified, kernel.now()));
    }
}
