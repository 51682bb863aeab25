package java.lang;

import jdk.internal.misc.Unsafe;

/** The objects of {@code sun.nio.fs} that its natives fill in. */
final class DetsimStructs {
    private static final Unsafe UNSAFE = Unsafe.getUnsafe();
    private static final long SECOND = 1_000_000_000L;

    private DetsimStructs() {
    }

    /** Offsets in {@code UnixFileAttributes}. */
    private static final class Attributes {
        static final Class<?> OWNER = find("sun.nio.fs.UnixFileAttributes");
        static final long MODE = offset(OWNER, "st_mode");
        static final long INODE = offset(OWNER, "st_ino");
        static final long DEVICE = offset(OWNER, "st_dev");
        static final long LINKS = offset(OWNER, "st_nlink");
        static final long USER = offset(OWNER, "st_uid");
        static final long GROUP = offset(OWNER, "st_gid");
        static final long SIZE = offset(OWNER, "st_size");
        static final long ACCESSED = offset(OWNER, "st_atime_sec");
        static final long ACCESSED_NANOS = offset(OWNER, "st_atime_nsec");
        static final long MODIFIED = offset(OWNER, "st_mtime_sec");
        static final long MODIFIED_NANOS = offset(OWNER, "st_mtime_nsec");
        static final long CHANGED = offset(OWNER, "st_ctime_sec");
        static final long CHANGED_NANOS = offset(OWNER, "st_ctime_nsec");
        static final long BORN = offset(OWNER, "st_birthtime_sec");
        static final long BORN_NANOS = offset(OWNER, "st_birthtime_nsec");
        static final long HAS_BIRTH = offset(OWNER, "birthtime_available");
    }

    /** Offsets in {@code UnixFileStoreAttributes}, in the order of {@link DetsimPathCalls#statvfs}. */
    private static final class Store {
        static final Class<?> OWNER = find("sun.nio.fs.UnixFileStoreAttributes");
        static final long[] FIELDS = {offset(OWNER, "f_frsize"), offset(OWNER, "f_blocks"), offset(OWNER, "f_bfree"),
            offset(OWNER, "f_bavail")};
    }

    /** Offsets in {@code UnixMountEntry}. */
    private static final class Mount {
        static final Class<?> OWNER = find("sun.nio.fs.UnixMountEntry");
        static final long NAME = offset(OWNER, "name");
        static final long DIRECTORY = offset(OWNER, "dir");
        static final long TYPE = offset(OWNER, "fstype");
        static final long OPTIONS = offset(OWNER, "opts");
    }

    static void fillAttributes(Object to, DetsimStat from) {
        UNSAFE.putInt(to, Attributes.MODE, from.mode);
        UNSAFE.putLong(to, Attributes.INODE, from.inode);
        UNSAFE.putLong(to, Attributes.DEVICE, from.device);
        UNSAFE.putInt(to, Attributes.LINKS, from.links);
        UNSAFE.putInt(to, Attributes.USER, from.owner);
        UNSAFE.putInt(to, Attributes.GROUP, from.group);
        UNSAFE.putLong(to, Attributes.SIZE, from.size);
        time(to, Attributes.ACCESSED, Attributes.ACCESSED_NANOS, from.accessed);
        time(to, Attributes.MODIFIED, Attributes.MODIFIED_NANOS, from.modified);
        time(to, Attributes.CHANGED, Attributes.CHANGED_NANOS, from.changed);
        time(to, Attributes.BORN, Attributes.BORN_NANOS, from.born);
        UNSAFE.putBoolean(to, Attributes.HAS_BIRTH, true);
    }

    static void fillStore(Object to, long[] from) {
        for (int i = 0; i < from.length; i++) {
            UNSAFE.putLong(to, Store.FIELDS[i], from[i]);
        }
    }

    /** The only entry of a simulated host's table of mounts. */
    static Object mountEntry() {
        try {
            Object entry = UNSAFE.allocateInstance(Mount.OWNER);
            UNSAFE.putReference(entry, Mount.NAME, DetsimPathHooks.bytes("detsim"));
            UNSAFE.putReference(entry, Mount.DIRECTORY, DetsimPathHooks.bytes("/"));
            UNSAFE.putReference(entry, Mount.TYPE, DetsimPathHooks.bytes("detsim"));
            UNSAFE.putReference(entry, Mount.OPTIONS, DetsimPathHooks.bytes("rw"));
            return entry;
        } catch (InstantiationException e) {
            throw new InternalError(e);
        }
    }

    private static void time(Object to, long seconds, long nanos, long value) {
        UNSAFE.putLong(to, seconds, Math.floorDiv(value, SECOND));
        UNSAFE.putLong(to, nanos, Math.floorMod(value, SECOND));
    }

    private static Class<?> find(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new InternalError("This JDK has no class " + name, e);
        }
    }

    private static long offset(Class<?> owner, String field) {
        return UNSAFE.objectFieldOffset(owner, field);
    }
}
