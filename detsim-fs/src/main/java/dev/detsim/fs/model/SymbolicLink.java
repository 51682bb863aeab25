package dev.detsim.fs.model;

import java.nio.charset.StandardCharsets;

/** A symbolic link. */
final class SymbolicLink extends Inode {
    private final String target;

    SymbolicLink(long number, String target, long now) {
        super(number, 0777, now);
        this.target = target;
    }

    String target() {
        return target;
    }

    @Override
    int type() {
        return 0120000;
    }

    @Override
    public long size() {
        return target.getBytes(StandardCharsets.UTF_8).length;
    }
}
