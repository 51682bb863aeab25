package dev.detsim.fs.jdk;

import dev.detsim.fs.model.Errno;
import dev.detsim.fs.model.Found;
import dev.detsim.fs.model.Inode;
import dev.detsim.fs.model.OpenFlags;
import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** What {@code java.io.File} asks: the natives of UnixFileSystem_md.c. */
final class FileCalls implements DetsimFileCalls {
    // Constants of java.io.FileSystem.
    private static final int EXISTS = 1;
    private static final int REGULAR = 2;
    private static final int DIRECTORY = 4;
    private static final int HIDDEN = 8;
    private static final int SPACE_TOTAL = 0;
    private static final int TYPE = 0170000;
    private static final int NANOS = 1_000_000;
    private final Kernel kernel;
    private final PathCalls paths;

    FileCalls(Kernel kernel, PathCalls paths) {
        this.kernel = kernel;
        this.paths = paths;
    }

    private @Nullable Inode inode(File file) {
        return kernel.disk().look(file.getAbsolutePath(), true).value();
    }

    private long of(File file, ToLongFunction<Inode> what) {
        Inode inode = inode(file);
        return inode == null ? 0 : what.applyAsLong(inode);
    }

    // ---- looking

    @Override
    public int attributes(File file) {
        int hidden = file.getName().startsWith(".") ? HIDDEN : 0;
        return hidden | (int) of(file, inode -> EXISTS | switch (inode.mode() & TYPE) {
            case 0100000 -> REGULAR;
            case 040000 -> DIRECTORY;
            default -> 0;
        });
    }

    @Override
    public boolean checkAccess(File file, int access) {
        return kernel.disk().access(file.getAbsolutePath(), access) == 0;
    }

    @Override
    public long lastModified(File file) {
        return of(file, inode -> Math.floorDiv(inode.modified(), NANOS));
    }

    @Override
    public long length(File file) {
        return of(file, Inode::size);
    }

    @Override
    public String @Nullable [] list(File file) {
        List<String> names = kernel.disk().list(file.getAbsolutePath()).value();
        return names == null ? null : names.toArray(String[]::new);
    }

    @Override
    public long space(File file, int which) {
        return of(file, _ -> which == SPACE_TOTAL ? Space.TOTAL : Space.FREE);
    }

    @Override
    public String canonicalize(String path) throws IOException {
        return CanonicalPath.of(kernel.disk(), new File(path).getAbsolutePath());
    }

    // ---- changing

    @Override
    public boolean create(String path) throws IOException {
        String absolute = new File(path).getAbsolutePath();
        int flags = OpenFlags.O_RDWR | OpenFlags.O_CREAT | OpenFlags.O_EXCL;
        int fd = absolute.equals("/") ? -Errno.EEXIST : kernel.open(absolute, flags, 0666);
        if (fd != -Errno.EEXIST) {
            kernel.close(Failures.check(fd));
        }
        return fd >= 0;
    }

    @Override
    public boolean delete(File file) {
        String path = file.getAbsolutePath();
        return kernel.change("remove", path, () -> kernel.disk().remove(path, kernel.now())) == 0;
    }

    @Override
    public boolean mkdir(File file) {
        return paths.mkdir(file.getAbsolutePath(), 0777) == 0;
    }

    @Override
    public boolean rename(File from, File to) {
        return paths.rename(from.getAbsolutePath(), to.getAbsolutePath()) == 0;
    }

    @Override
    public boolean setLastModified(File file, long millis) {
        Inode inode = inode(file);
        return inode != null && paths.utimens(file.getAbsolutePath(), true, inode.accessed(), millis * NANOS) == 0;
    }

    @Override
    public boolean setPermission(File file, int access, boolean enable, boolean ownerOnly) {
        Found<Inode> found = kernel.disk().look(file.getAbsolutePath(), true);
        Inode inode = found.value();
        int bits = ownerOnly ? access << 6 : access << 6 | access << 3 | access;
        return inode != null
                && paths.chmod(file.getAbsolutePath(), enable ? inode.mode() | bits : inode.mode() & ~bits) == 0;
    }
}
