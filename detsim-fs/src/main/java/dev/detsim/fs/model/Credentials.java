package dev.detsim.fs.model;

/** Who all simulated processes are: an ordinary user of its own group, with the usual file mode creation mask. */
final class Credentials {
    static final int USER = 1000;
    static final int GROUP = 1000;
    private static final int MASK = 022;
    static final int READ = 4;
    static final int WRITE = 2;
    static final int EXECUTE = 1;

    private Credentials() {
    }

    /** Whether the user may do all of {@code wanted}: as path_resolution(7) says, the first class that fits decides. */
    static boolean permit(Inode inode, int wanted) {
        int shift = inode.user() == USER ? 6 : inode.group() == GROUP ? 3 : 0;
        return (inode.permissions() >> shift & wanted) == wanted;
    }

    /** Whether names may be made and removed in a directory: 0 or a negated errno. */
    static int mayChange(Directory directory) {
        return permit(directory, WRITE | EXECUTE) ? 0 : -Errno.EACCES;
    }

    /** The permissions of a new file. */
    static int masked(int mode) {
        return mode & ~MASK & 07777;
    }
}
