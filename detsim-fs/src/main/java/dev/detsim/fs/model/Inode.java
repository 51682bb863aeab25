package dev.detsim.fs.model;

/** What a name on a disk stands for. Times are nanoseconds since the epoch, given by the caller. */
public abstract sealed class Inode permits Directory, RegularFile, SymbolicLink, Device {
    private static final long SECOND = 1_000_000_000L;
    private final long number;
    private int permissions;
    private int user = Credentials.USER;
    private int group = Credentials.GROUP;
    private int links = 1;
    private long accessed;
    private long modified;
    private long changed;
    private final long born;

    Inode(long number, int permissions, long now) {
        this.number = number;
        this.permissions = permissions;
        accessed = now;
        modified = now;
        changed = now;
        born = now;
    }

    /** The bits of {@code st_mode} that say what this is. */
    abstract int type();

    /** {@code st_size}. */
    public abstract long size();

    /** Unique on its disk. */
    public final long number() {
        return number;
    }

    /** {@code st_mode}. */
    public final int mode() {
        return type() | permissions;
    }

    final int permissions() {
        return permissions;
    }

    /** User id of the owner. */
    public final int user() {
        return user;
    }

    /** Group id. */
    public final int group() {
        return group;
    }

    /** Number of names; 0 when only open descriptors are left. */
    public final int links() {
        return links;
    }

    /** Last access, as set: disks are mounted with {@code noatime}. */
    public final long accessed() {
        return accessed;
    }

    /** Last change of the content. */
    public final long modified() {
        return modified;
    }

    /** Last change of the inode. */
    public final long changed() {
        return changed;
    }

    /** When it was made. */
    public final long born() {
        return born;
    }

    final void linked(long now) {
        links++;
        changed = now;
    }

    final void unlinked(long now) {
        links--;
        changed = now;
    }

    final void written(long now) {
        modified = now;
        changed = now;
    }

    final void renamed(long now) {
        changed = now;
    }

    /** {@code chmod}: only its owner may. */
    final int permit(int mode, long now) {
        if (user != Credentials.USER) {
            return -Errno.EPERM;
        }
        permissions = mode & 07777;
        changed = now;
        return 0;
    }

    /** {@code chown}: an ordinary user can only confirm what is. */
    final int own(int newUser, int newGroup, long now) {
        if (newUser != -1 && newUser != user || newGroup != -1 && newGroup != group) {
            return -Errno.EPERM;
        }
        changed = now;
        return 0;
    }

    /** {@code utimensat}, whose fractions of a second must not be negative; callers divide as C does. */
    final int stamp(long newAccessed, long newModified, long now) {
        if (newAccessed % SECOND < 0 || newModified % SECOND < 0) {
            return -Errno.EINVAL;
        }
        accessed = newAccessed;
        modified = newModified;
        changed = now;
        return 0;
    }
}
