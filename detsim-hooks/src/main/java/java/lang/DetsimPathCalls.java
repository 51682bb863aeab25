package java.lang;

/**
 * The system calls behind {@code java.nio.file}. Paths are absolute. A result below zero is a negated {@code errno} of
 * Linux; otherwise it is zero or what is said.
 */
public interface DetsimPathCalls {
    /** {@code open(2)}; a descriptor. */
    int open(String path, int flags, int mode);

    /** {@code close(2)}; closing an unknown descriptor does nothing. */
    void close(int fd);

    /** {@code stat(2)} and {@code lstat(2)}. */
    int stat(String path, boolean follow, DetsimStat into);

    /** {@code fstat(2)}. */
    int fstat(int fd, DetsimStat into);

    /** {@code access(2)}. */
    int access(String path, int mode);

    /** {@code mkdir(2)}. */
    int mkdir(String path, int mode);

    /** {@code rmdir(2)}. */
    int rmdir(String path);

    /** {@code unlink(2)}. */
    int unlink(String path);

    /** {@code rename(2)}. */
    int rename(String from, String to);

    /** {@code link(2)}. */
    int link(String existing, String path);

    /** {@code symlink(2)}. */
    int symlink(String target, String path);

    /** {@code readlink(2)}; puts the target into {@code into[0]}. */
    int readlink(String path, String[] into);

    /** {@code realpath(3)}; puts the path into {@code into[0]}. */
    int realpath(String path, String[] into);

    /** {@code chmod(2)}. */
    int chmod(String path, int mode);

    /** {@code fchmod(2)}. */
    int fchmod(int fd, int mode);

    /** {@code chown(2)} and {@code lchown(2)}; -1 keeps a number. */
    int chown(String path, boolean follow, int user, int group);

    /** {@code fchown(2)}. */
    int fchown(int fd, int user, int group);

    /** {@code utimensat(2)}, in nanoseconds since the epoch. */
    int utimens(String path, boolean follow, long accessed, long modified);

    /** {@code futimens(2)}. */
    int futimens(int fd, long accessed, long modified);

    /** {@code opendir(3)}; a handle above zero. */
    int opendir(String path);

    /** {@code readdir(3)}; the next name, or null at the end. */
    String readdir(int handle);

    /** {@code closedir(3)}. */
    void closedir(int handle);

    /** Copies all bytes of one open file to another. */
    int copy(int from, int to);

    /** {@code statvfs(3)}: puts block size, blocks, free blocks and available blocks into {@code into}. */
    int statvfs(String path, long[] into);

    /** {@code strerror(3)}. */
    String message(int errno);
}
