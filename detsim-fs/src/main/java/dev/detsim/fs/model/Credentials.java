package dev.detsim.fs.model;

/** Who all simulated processes are: an ordinary user of its own group, with the usual file mode creation mask. */
final class Credentials {
    static final int USER = 1000;
    static final int GROUP = 1000;
    static final int MASK = 022;
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
}
