package dev.detsim.fs.model;

import org.jspecify.annotations.Nullable;

/**
 * Where a path leads.
 *
 * @param error    0, or a negated errno: then the rest means nothing
 * @param parent   the directory with the last name
 * @param name     the last name; "/", "." or ".." if the path ends so
 * @param inode    what the last name stands for; null if there is no such name
 * @param trailing whether the path ends with a slash, and so must be that of a directory
 */
record Place(int error, Directory parent, String name, @Nullable Inode inode, boolean trailing) {
    /** Whether the path ends with a name that can be made or removed. */
    boolean named() {
        return !name.equals("/") && !name.equals(".") && !name.equals("..");
    }

    /** The error of a call that needs the last name to exist. */
    int missing() {
        return error != 0 ? error : inode == null ? -Errno.ENOENT : 0;
    }
}
