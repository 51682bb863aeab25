package dev.detsim.fs.model;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Makes inodes for what the host has. Their numbers come from their paths and their times are one constant, so that both are
 * the same whatever was looked at before, and on any machine.
 */
final class Overlay {
    /** 2000-01-01T00:00:00Z: all of the host is that old. */
    static final long HOST_TIME = 946_684_800L * 1_000_000_000L;
    /** Inodes of the host have numbers from here on. */
    private static final long FIRST_NUMBER = 1L << 40;
    private final HostTree host;

    Overlay(HostTree host) {
        this.host = host;
    }

    Directory root() {
        return directory("/");
    }

    private Directory directory(String path) {
        return new Directory(number(path), 0755, HOST_TIME, new Under(path));
    }

    /**
     * A directory of the host as it was when it was first asked for a name, under a directory that may have moved. Most names
     * that are looked up do not exist, and to ask the host for each is dear.
     */
    private final class Under implements Directory.Underlay {
        private final String path;
        private @Nullable Set<String> names;
        private boolean unreadable;

        Under(String path) {
            this.path = path;
        }

        @Override
        public @Nullable Inode look(String name) {
            boolean there = names().contains(name) || unreadable;
            return there ? inode(path.equals("/") ? path + name : path + "/" + name) : null;
        }

        @Override
        public Set<String> names() {
            if (names == null) {
                String[] list = host.list(path);
                unreadable = list == null;
                names = list == null ? Set.of() : new TreeSet<>(Arrays.asList(list));
            }
            return names;
        }
    }

    private @Nullable Inode inode(String path) {
        HostEntry entry = host.look(path);
        if (entry instanceof HostEntry.HostFile file) {
            return file(path, file);
        }
        if (entry instanceof HostEntry.HostLink link) {
            return new SymbolicLink(number(path), link.target(), HOST_TIME);
        }
        return entry == null ? null : directory(path);
    }

    private RegularFile file(String path, HostEntry.HostFile file) {
        Content content = new Content((position, to, length) -> host.read(path, position, to, length), file.size());
        return new RegularFile(number(path), file.executable() ? 0755 : 0644, content, path);
    }

    /** FNV-1a of the path. */
    private static long number(String path) {
        long h = 0xcbf29ce484222325L;
        for (int i = 0; i < path.length(); i++) {
            h = (h ^ path.charAt(i)) * 0x100000001b3L;
        }
        return FIRST_NUMBER | h & Long.MAX_VALUE;
    }
}
