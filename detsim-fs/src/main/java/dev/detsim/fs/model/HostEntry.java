package dev.detsim.fs.model;

/** What there is at a path of the real host. */
public sealed interface HostEntry {
    /** A directory. */
    HostEntry DIRECTORY = new HostDirectory();

    /** A directory. */
    record HostDirectory() implements HostEntry {
    }

    /**
     * A regular file.
     *
     * @param size       length in bytes
     * @param executable whether it may be executed
     */
    record HostFile(long size, boolean executable) implements HostEntry {
    }

    /**
     * A symbolic link.
     *
     * @param target the path in it
     */
    record HostLink(String target) implements HostEntry {
    }
}
