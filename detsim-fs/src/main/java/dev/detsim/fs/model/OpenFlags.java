package dev.detsim.fs.model;

/** Flags of {@code open(2)} on Linux, x86-64 and arm64 alike unless said otherwise. */
public final class OpenFlags {
    /** For reading. */
    public static final int O_RDONLY = 0;
    /** For writing. */
    public static final int O_WRONLY = 1;
    /** For both. */
    public static final int O_RDWR = 2;
    /** The bits of the three above. */
    public static final int O_ACCMODE = 3;
    /** Makes the file if there is none. */
    public static final int O_CREAT = 0100;
    /** With {@link #O_CREAT}: fails if there is one. */
    public static final int O_EXCL = 0200;
    /** Cuts the file to nothing. */
    public static final int O_TRUNC = 01000;
    /** Each write goes to the end. */
    public static final int O_APPEND = 02000;
    /** Each write is followed by {@code fdatasync}. */
    public static final int O_DSYNC = 010000;
    /** Each write is followed by {@code fsync}; includes {@link #O_DSYNC}. */
    public static final int O_SYNC = 04010000;
    /** Fails if the last name is a symbolic link; x86-64. */
    public static final int O_NOFOLLOW = 0400000;

    private OpenFlags() {
    }

    static boolean reads(int flags) {
        return (flags & O_ACCMODE) != O_WRONLY;
    }

    static boolean writes(int flags) {
        return (flags & O_ACCMODE) != O_RDONLY;
    }

    static boolean exclusive(int flags) {
        return has(flags, O_CREAT | O_EXCL);
    }

    static boolean has(int flags, int flag) {
        return (flags & flag) == flag;
    }
}
