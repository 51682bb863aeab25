package java.lang;

import java.io.File;
import java.io.IOException;

/** What {@code java.io.File} asks, as {@code java.io.FileSystem} says it. */
public interface DetsimFileCalls {
    /** Bits of {@code java.io.FileSystem}: exists, regular, directory, hidden. */
    int attributes(File file);

    /** Whether the process may read (4), write (2) or execute (1). */
    boolean checkAccess(File file, int access);

    /** Milliseconds since the epoch, or 0. */
    long lastModified(File file);

    /** Length in bytes, or 0. */
    long length(File file);

    /** Sets or clears permission bits. */
    boolean setPermission(File file, int access, boolean enable, boolean ownerOnly);

    /** False if it exists. */
    boolean create(String path) throws IOException;

    /** Removes a file or an empty directory. */
    boolean delete(File file);

    /** The names in a directory, in their order; null if it is none. */
    String[] list(File file);

    /** {@code mkdir(2)}. */
    boolean mkdir(File file);

    /** {@code rename(2)}. */
    boolean rename(File from, File to);

    /** In milliseconds since the epoch. */
    boolean setLastModified(File file, long millis);

    /** Space of the device: total (0), free (1), usable (2), in bytes. */
    long space(File file, int which);

    /** The canonical form of a path, which may be relative. */
    String canonicalize(String path) throws IOException;
}
