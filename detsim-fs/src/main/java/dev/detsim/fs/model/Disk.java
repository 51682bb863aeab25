package dev.detsim.fs.model;

import dev.detsim.fs.model.Device.Stream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The disk of one simulated host: a copy-on-write overlay over the real host's tree, which is only ever read. Each method is
 * a system call of Linux, with its checks and errors in its order; {@code now} is the time in nanoseconds since the epoch.
 * Results are 0 or negated errno values unless said otherwise. Paths are absolute.
 *
 * <p>Processes are one ordinary user, who owns everything that the host has. {@code /proc} and {@code /sys} do not exist, and
 * {@code /dev} has {@code null}, {@code zero}, {@code random} and {@code urandom} only: what else is there depends on the
 * machine.
 */
public final class Disk {
    private final HostTree host;
    private final Directory root;
    private long nextNumber = 16;

    /** A disk over {@code host}; {@code random} is what the random devices read. */
    public Disk(HostTree host, Stream random) {
        this.host = host;
        root = new Overlay(host).root();
        root.hide("proc");
        root.hide("sys");
        root.enter("dev", devices(random));
    }

    private Directory devices(Stream random) {
        Directory devices = new Directory(number(), 0755, Overlay.HOST_TIME, null);
        devices.enter("null", new Device(number(), _ -> {}, Overlay.HOST_TIME));
        devices.enter("zero", new Device(number(), Disk::zeros, Overlay.HOST_TIME));
        devices.enter("random", new Device(number(), random, Overlay.HOST_TIME));
        devices.enter("urandom", new Device(number(), random, Overlay.HOST_TIME));
        return devices;
    }

    private static void zeros(ByteBuffer to) {
        while (to.hasRemaining()) {
            to.put((byte) 0);
        }
    }

    private long number() {
        return nextNumber++;
    }

    private Place walk(String path, boolean follow) {
        return PathWalk.walk(root, path, follow);
    }

    // ---- looking

    /** {@code stat(2)} or {@code lstat(2)}. */
    public Found<Inode> look(String path, boolean follow) {
        Place place = walk(path, follow);
        Inode inode = place.inode();
        return inode == null || place.error() != 0 ? Found.failed(place.missing()) : Found.of(inode);
    }

    /** {@code access(2)}: {@code wanted} is a sum of 4 (read), 2 (write), 1 (execute). */
    public int access(String path, int wanted) {
        Found<Inode> found = look(path, true);
        Inode inode = found.value();
        return inode == null ? found.error() : Credentials.permit(inode, wanted) ? 0 : -Errno.EACCES;
    }

    /** The names in a directory, sorted: what {@code readdir(3)} gives one by one, without the dots. */
    public Found<List<String>> list(String path) {
        Found<Inode> found = look(path, true);
        Inode inode = found.value();
        if (inode == null) {
            return Found.failed(found.error());
        }
        if (!(inode instanceof Directory directory)) {
            return Found.failed(-Errno.ENOTDIR);
        }
        return Credentials.permit(directory, Credentials.READ)
                ? Found.of(List.copyOf(directory.names())) : Found.failed(-Errno.EACCES);
    }

    /** {@code readlink(2)}. */
    public Found<String> readlink(String path) {
        Found<Inode> found = look(path, false);
        if (found.value() instanceof SymbolicLink link) {
            return Found.of(link.target());
        }
        return Found.failed(found.error() != 0 ? found.error() : -Errno.EINVAL);
    }

    /** {@code realpath(3)}. */
    public Found<String> realpath(String path) {
        Place place = walk(path, true);
        if (place.missing() != 0) {
            return Found.failed(place.missing());
        }
        return Found.of(place.inode() instanceof Directory directory
                ? directory.path() : place.parent().path(place.name()));
    }

    /** The regular file at {@code path} if it is the host's still, under the host's name; else null. */
    public @Nullable RegularFile hostFile(String path) {
        return look(path, true).value() instanceof RegularFile file && file.pristine()
                && file.hostPath().equals(realpath(path).value()) && host.look(path) != null ? file : null;
    }

    // ---- opening

    /** {@code open(2)}; see {@link OpenFlags}. */
    public Opened open(String path, int flags, int mode, long now) {
        boolean follow = !OpenFlags.exclusive(flags) && !OpenFlags.has(flags, OpenFlags.O_NOFOLLOW);
        return Opening.open(walk(path, follow), flags, () -> new RegularFile(number(), Credentials.masked(mode), now),
                now);
    }

    // ---- making names

    /** {@code mkdir(2)}. */
    public int mkdir(String path, int mode, long now) {
        Place place = walk(path, false);
        int refused = vacancy(place);
        if (refused == 0) {
            Directory made = new Directory(number(), Credentials.masked(mode), now, null);
            place.parent().put(place.name(), made, now);
        }
        return refused;
    }

    /** {@code symlink(2)}. */
    public int symlink(String target, String path, long now) {
        if (target.isEmpty()) {
            return -Errno.ENOENT;
        }
        Place place = walk(path, false);
        int refused = vacancy(place);
        if (refused == 0) {
            place.parent().put(place.name(), new SymbolicLink(number(), target, now), now);
        }
        return refused;
    }

    /** {@code link(2)}: a symbolic link is not followed. */
    public int link(String existing, String path, long now) {
        Found<Inode> found = look(existing, false);
        Inode inode = found.value();
        if (inode == null) {
            return found.error();
        }
        Place place = walk(path, false);
        int refused = vacancy(place);
        if (refused != 0) {
            return refused;
        }
        if (inode instanceof Directory) {
            return -Errno.EPERM;
        }
        place.parent().put(place.name(), inode, now);
        inode.linked(now);
        return 0;
    }

    private static int vacancy(Place place) {
        if (place.error() != 0) {
            return place.error();
        }
        return place.inode() != null ? -Errno.EEXIST : Credentials.mayChange(place.parent());
    }

    // ---- removing names

    /** {@code unlink(2)}. */
    public int unlink(String path, long now) {
        Place place = walk(path, false);
        Inode inode = place.inode();
        if (inode == null || place.error() != 0) {
            return place.missing();
        }
        if (inode instanceof Directory) {
            return -Errno.EISDIR;
        }
        return remove(place, inode, now);
    }

    /** {@code rmdir(2)}. */
    public int rmdir(String path, long now) {
        Place place = walk(path, false);
        if (place.missing() != 0) {
            return place.missing();
        }
        if (!place.named()) {
            return place.name().equals("/") ? -Errno.EBUSY
                    : place.name().equals(".") ? -Errno.EINVAL : -Errno.ENOTEMPTY;
        }
        if (!(place.inode() instanceof Directory directory)) {
            return -Errno.ENOTDIR;
        }
        int refused = Credentials.mayChange(place.parent());
        return refused != 0 ? refused : directory.isEmpty() ? remove(place, directory, now) : -Errno.ENOTEMPTY;
    }

    private static int remove(Place place, Inode inode, long now) {
        int refused = Credentials.mayChange(place.parent());
        if (refused == 0) {
            place.parent().remove(place.name(), now);
            inode.unlinked(now);
        }
        return refused;
    }

    /** {@code remove(3)}: a file or an empty directory. */
    public int remove(String path, long now) {
        return look(path, false).value() instanceof Directory ? rmdir(path, now) : unlink(path, now);
    }

    /** {@code rename(2)}: replaces what may be there in one step. */
    public int rename(String from, String to, long now) {
        return Renaming.rename(walk(from, false), walk(to, false), now);
    }

    // ---- changing inodes

    /** {@code chmod(2)}. */
    public int chmod(String path, int mode, long now) {
        return change(path, true, inode -> inode.permit(mode, now));
    }

    /** {@code chown(2)}; -1 keeps a number. */
    public int chown(String path, boolean follow, int user, int group, long now) {
        return change(path, follow, inode -> inode.own(user, group, now));
    }

    /** {@code utimensat(2)}. */
    public int utimens(String path, boolean follow, long accessed, long modified, long now) {
        return change(path, follow, inode -> inode.stamp(accessed, modified, now));
    }

    private int change(String path, boolean follow, ToIntFunction<Inode> change) {
        Found<Inode> found = look(path, follow);
        Inode inode = found.value();
        return inode == null ? found.error() : change.applyAsInt(inode);
    }

    /** {@code fchmod(2)}. */
    public static int chmod(OpenFile file, int mode, long now) {
        return file.inode().permit(mode, now);
    }

    /** {@code fchown(2)}. */
    public static int chown(OpenFile file, int user, int group, long now) {
        return file.inode().own(user, group, now);
    }

    /** {@code futimens(2)}. */
    public static int utimens(OpenFile file, long accessed, long modified, long now) {
        return file.inode().stamp(accessed, modified, now);
    }
}
