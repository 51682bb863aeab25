package java.lang;

import java.nio.channels.AsynchronousFileChannel;
import java.nio.file.Path;
import java.nio.file.WatchService;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import sun.nio.cs.UTF_8;

/** The hooks of {@code sun.nio.fs}: the system calls under {@code java.nio.file}. */
public final class DetsimPathHooks {
    private static final int ENOENT = 2;
    private static final int EPERM = 1;
    private static final int ENOTSUP = 95;
    private static final int AT_SYMLINK_NOFOLLOW = 0x100;

    private DetsimPathHooks() {
    }

    // ---- shared

    private static DetsimPathCalls calls() {
        return DetsimFileHooks.disks().paths();
    }

    private static String path(Object path) {
        return ((Path) path).toAbsolutePath().toString();
    }

    static byte[] bytes(String name) {
        return name.getBytes(UTF_8.INSTANCE);
    }

    /** Throws a {@code sun.nio.fs.UnixException} if {@code result} is a negated errno. */
    private static int check(int result) {
        if (result < 0) {
            throw DetsimRealFiles.unixException(-result);
        }
        return result;
    }

    private static void fill(Object path, boolean follow, Object into) {
        DetsimStat stat = new DetsimStat();
        check(calls().stat(path(path), follow, stat));
        DetsimStructs.fillAttributes(into, stat);
    }

    // ---- UnixNativeDispatcher: by path

    /** {@code open(UnixPath, int, int)}. */
    public static int open(Object path, int flags, int mode) {
        return check(calls().open(path(path), flags, mode));
    }

    /** {@code stat(UnixPath, UnixFileAttributes)}. */
    public static void statInto(Object path, Object into) {
        fill(path, true, into);
    }

    /** {@code stat2(UnixPath, UnixFileAttributes)}: returns the errno. */
    public static int statOrErrno(Object path, Object into) {
        DetsimStat stat = new DetsimStat();
        int error = -calls().stat(path(path), true, stat);
        if (error == 0) {
            DetsimStructs.fillAttributes(into, stat);
        }
        return error;
    }

    /** {@code lstat(UnixPath, UnixFileAttributes)}. */
    public static void lstat(Object path, Object into) {
        fill(path, false, into);
    }

    /** {@code access(UnixPath, int)}: returns the errno. */
    public static int access(Object path, int mode) {
        return -calls().access(path(path), mode);
    }

    /** {@code mkdir(UnixPath, int)}. */
    public static void mkdir(Object path, int mode) {
        check(calls().mkdir(path(path), mode));
    }

    /** {@code rmdir(UnixPath)}. */
    public static void rmdir(Object path) {
        check(calls().rmdir(path(path)));
    }

    /** {@code unlink(UnixPath)}. */
    public static void unlink(Object path) {
        check(calls().unlink(path(path)));
    }

    /** {@code rename(UnixPath, UnixPath)}. */
    public static void rename(Object from, Object to) {
        check(calls().rename(path(from), path(to)));
    }

    /** {@code link(UnixPath, UnixPath)}. */
    public static void link(Object existing, Object path) {
        check(calls().link(path(existing), path(path)));
    }

    /** {@code symlink(byte[], UnixPath)}. */
    public static void symlink(byte[] target, Object path) {
        check(calls().symlink(new String(target, UTF_8.INSTANCE), path(path)));
    }

    /** {@code mknod(UnixPath, int, long)}: only root may. */
    public static void mknod(Object path, int mode, long device) {
        check(-EPERM);
    }

    /** {@code readlink(UnixPath)}. */
    public static byte[] readlink(Object path) {
        String[] into = new String[1];
        check(calls().readlink(path(path), into));
        return bytes(into[0]);
    }

    /** {@code realpath(UnixPath)}. */
    public static byte[] realpath(Object path) {
        String[] into = new String[1];
        check(calls().realpath(path(path), into));
        return bytes(into[0]);
    }

    /** {@code chmod(UnixPath, int)}. */
    public static void chmod(Object path, int mode) {
        check(calls().chmod(path(path), mode));
    }

    /** {@code fchmodat(int, UnixPath, int, int)}; Linux cannot change the mode of a link. */
    public static void fchmodat(int directory, Object path, int mode, int flags) {
        check((flags & AT_SYMLINK_NOFOLLOW) != 0 ? -ENOTSUP : calls().chmod(path(path), mode));
    }

    /** {@code chown(UnixPath, int, int)}. */
    public static void chown(Object path, int user, int group) {
        check(calls().chown(path(path), true, user, group));
    }

    /** {@code lchown(UnixPath, int, int)}. */
    public static void lchown(Object path, int user, int group) {
        check(calls().chown(path(path), false, user, group));
    }

    /** {@code utimensat(int, UnixPath, long, long, int)}. */
    public static void utimensat(int directory, Object path, long accessed, long modified, int flags) {
        check(calls().utimens(path(path), (flags & AT_SYMLINK_NOFOLLOW) == 0, accessed, modified));
    }

    /** {@code opendir(UnixPath)}: simulated streams are numbers below zero, which no address is. */
    public static long opendir(Object path) {
        return -check(calls().opendir(path(path)));
    }

    /** {@code statvfs(UnixPath, UnixFileStoreAttributes)}. */
    public static void statvfs(Object path, Object into) {
        long[] values = new long[4];
        check(calls().statvfs(path(path), values));
        DetsimStructs.fillStore(into, values);
    }

    /** {@code openatSupported()}: without the calls on open directories, all go by path. */
    public static boolean openatSupported() {
        return false;
    }

    // ---- UnixNativeDispatcher: by descriptor

    /** {@code close(int)}. */
    public static void close(int fd) {
        DetsimWorld world = DetsimWorld.current();
        if (world != null) {
            world.files().paths().close(fd);
        }
    }

    /** {@code fstat(int, UnixFileAttributes)}. */
    public static void fstat(int fd, Object into) {
        DetsimStat stat = new DetsimStat();
        check(calls().fstat(fd, stat));
        DetsimStructs.fillAttributes(into, stat);
    }

    /** {@code fchmod(int, int)}. */
    public static void fchmod(int fd, int mode) {
        check(calls().fchmod(fd, mode));
    }

    /** {@code fchown(int, int, int)}. */
    public static void fchown(int fd, int user, int group) {
        check(calls().fchown(fd, user, group));
    }

    /** {@code futimens(int, long, long)}. */
    public static void futimens(int fd, long accessed, long modified) {
        check(calls().futimens(fd, accessed, modified));
    }

    /** {@code fgetxattr(int, byte[], long, int)}: simulated disks have no extended attributes. */
    public static int fgetxattr(int fd, byte[] name, long address, int length) {
        return check(-ENOTSUP);
    }

    /** {@code fsetxattr(int, byte[], long, int)}. */
    public static void fsetxattr(int fd, byte[] name, long address, int length) {
        check(-ENOTSUP);
    }

    /** {@code fremovexattr(int, byte[])}. */
    public static void fremovexattr(int fd, byte[] name) {
        check(-ENOTSUP);
    }

    /** {@code flistxattr(int, long, int)}: a native method, so this stands in its callers. */
    public static int flistxattr(int fd, long address, int size) throws Throwable {
        return DetsimFileHooks.isNumber(fd) ? check(-ENOTSUP)
                : (int) DetsimRealFiles.FLISTXATTR.invokeExact(fd, address, size);
    }

    // ---- UnixNativeDispatcher: directory streams

    /** Whether a number that stands for a {@code DIR*} is a simulated one. */
    public static boolean isDirectory(long stream) {
        return stream < 0;
    }

    /** {@code readdir(long)}. */
    public static byte[] readdir(long stream) {
        String name = calls().readdir((int) -stream);
        return name == null ? null : bytes(name);
    }

    /** {@code closedir(long)}: a native method, so this stands in its callers. */
    public static void closedir(long stream) throws Throwable {
        if (!isDirectory(stream)) {
            DetsimRealFiles.CLOSEDIR.invokeExact(stream);
        } else if (DetsimHooks.inWorld()) {
            calls().closedir((int) -stream);
        }
    }

    // ---- UnixNativeDispatcher: errors

    /** {@code strerror(int)} in {@code UnixException}: the native one tells of the thread's own last error. */
    public static byte[] message(int errno) throws Throwable {
        return DetsimHooks.inWorld() ? bytes(calls().message(errno))
                : (byte[]) DetsimRealFiles.STRERROR.invokeExact(errno);
    }

    // ---- UnixNativeDispatcher: users

    /** {@code getpwuid(int)}: a native method, so this stands in its callers. */
    public static byte[] userName(int uid) throws Throwable {
        return DetsimHooks.inWorld() ? name(uid) : (byte[]) DetsimRealFiles.USER_NAME.invokeExact(uid);
    }

    /** {@code getgrgid(int)}: a native method, so this stands in its callers. */
    public static byte[] groupName(int gid) throws Throwable {
        return DetsimHooks.inWorld() ? name(gid) : (byte[]) DetsimRealFiles.GROUP_NAME.invokeExact(gid);
    }

    /** {@code getpwnam(String)} and {@code getgrnam(String)}; -1 if there is none. */
    public static int userNumber(String name) {
        return name.equals("root") ? 0 : name.equals("user") ? 1000 : -1;
    }

    private static byte[] name(int number) {
        check(number == 0 || number == 1000 ? 0 : -ENOENT);
        return bytes(number == 0 ? "root" : "user");
    }

    // ---- LinuxFileSystem, LinuxFileStore, UnixFileSystemProvider

    /** {@code LinuxFileSystem.directCopy(int, int, long)}: 0, all is copied. */
    public static int directCopy(Object self, int to, int from, long cancelAddress) {
        return check(calls().copy(from, to));
    }

    /** {@code LinuxFileSystem.bufferedCopy(int, int, long, int, long)}. */
    public static void bufferedCopy(Object self, int to, int from, long address, int size, long cancelAddress) {
        check(calls().copy(from, to));
    }

    /** {@code LinuxFileStore.findMountEntry()}: a simulated host has one disk. */
    public static Object mountEntry(Object self) {
        return DetsimStructs.mountEntry();
    }

    /** {@code LinuxFileSystem.getMountEntries()}. */
    public static List<?> mountEntries(Object self) {
        return List.of(DetsimStructs.mountEntry());
    }

    /** What {@code UnixFileKey.toString()} returns: the numbers of devices are not the same from run to run. */
    public static String keyText(String text) {
        return DetsimHooks.inWorld() ? "(dev=1" + text.substring(text.indexOf(',')) : text;
    }

    /** {@code LinuxFileSystem.newWatchService()}. */
    public static WatchService newWatchService(Object self) {
        throw DetsimWorld.current().refuse("FileSystem.newWatchService");
    }

    /** {@code UnixFileSystemProvider.newAsynchronousFileChannel(Path, Set, ExecutorService, FileAttribute[])}. */
    public static AsynchronousFileChannel newAsynchronousChannel(Object self, Path path, Set<?> options,
            ExecutorService executor, java.nio.file.attribute.FileAttribute<?>[] attributes) {
        throw DetsimWorld.current().refuse("AsynchronousFileChannel.open");
    }
}
