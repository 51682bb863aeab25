package dev.detsim.fs.model;

import org.jspecify.annotations.Nullable;

/** The real file system under a disk. It is only ever read. Paths are absolute. */
public interface HostTree {
    /** What is at {@code path}, links not followed; null if there is nothing or it cannot be seen. */
    @Nullable
    HostEntry look(String path);

    /** The names in a directory, in any order; null if they cannot be read. */
    String @Nullable [] list(String path);

    /** Reads up to {@code length} bytes at {@code position}; the count, 0 at the end, negated errno if it cannot be read. */
    int read(String path, long position, byte[] to, int length);

    /** A host without any file. */
    HostTree EMPTY = new HostTree() {
        @Override
        public @Nullable HostEntry look(String path) {
            return path.equals("/") ? HostEntry.DIRECTORY : null;
        }

        @Override
        public String[] list(String path) {
            return new String[0];
        }

        @Override
        public int read(String path, long position, byte[] to, int length) {
            return -Errno.ENOENT;
        }
    };
}
