package dev.detsim.fs.model;

import org.jspecify.annotations.Nullable;

/** A regular file. */
public final class RegularFile extends Inode {
    private final Content content;
    private final RecordLocks locks = new RecordLocks();
    private @Nullable Object writer;
    private @Nullable String hostPath;

    /** A new, empty file. */
    RegularFile(long number, int permissions, long now) {
        super(number, permissions, now);
        content = new Content();
    }

    /** A file of the host. */
    RegularFile(long number, int permissions, Content content, String hostPath) {
        super(number, permissions, Overlay.HOST_TIME);
        this.content = content;
        this.hostPath = hostPath;
    }

    Content content() {
        return content;
    }

    /** The record locks on this file. */
    public RecordLocks locks() {
        return locks;
    }

    /** Whether all its bytes are the host's still. */
    public boolean pristine() {
        return hostPath != null;
    }

    /** Where the host has it, if all its bytes are the host's still; else null. */
    public @Nullable String hostPath() {
        return hostPath;
    }

    /** Who wrote last, as given by the caller; null for nobody. */
    public @Nullable Object writer() {
        return writer;
    }

    /** Notes who wrote. */
    public void writtenBy(Object process) {
        writer = process;
    }

    int truncate(long size, long now) {
        hostPath = null;
        content.truncate(size);
        written(now);
        return 0;
    }

    void touched(long now) {
        hostPath = null;
        written(now);
    }

    @Override
    int type() {
        return 0100000;
    }

    @Override
    public long size() {
        return content.size();
    }
}
