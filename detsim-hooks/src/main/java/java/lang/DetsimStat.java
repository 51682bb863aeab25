package java.lang;

/** The answer to {@code stat(2)}. Times are nanoseconds since 1970-01-01T00:00:00Z. */
public final class DetsimStat {
    /** File type and permissions. */
    public int mode;
    /** Number of the inode, unique on its device. */
    public long inode;
    /** Number of the device, unique in the JVM. */
    public long device;
    /** Number of names. */
    public int links;
    /** User id of the owner. */
    public int owner;
    /** Group id. */
    public int group;
    /** Length in bytes. */
    public long size;
    /** Last access. */
    public long accessed;
    /** Last change of the content. */
    public long modified;
    /** Last change of the inode. */
    public long changed;
    /** Creation. */
    public long born;
}
