package dev.detsim.fs.model;

import java.util.Collections;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A directory. Names that nobody has asked for yet are those of the host's directory under it, if there is one; what was
 * removed from there is kept as a whiteout.
 */
final class Directory extends Inode {
    private final TreeMap<String, Inode> entries = new TreeMap<>();
    private final Set<String> whiteouts = new TreeSet<>();
    private final @Nullable Underlay underlay;
    private Directory parent;
    private String name;

    /** A directory that nobody has put anywhere is its own parent, as the root is. */
    Directory(long number, int permissions, long now, @Nullable Underlay underlay) {
        super(number, permissions, now);
        this.underlay = underlay;
        parent = this;
        name = "";
    }

    /** The host's directory under a directory. */
    interface Underlay {
        /** A new inode for the host's entry of this name, or null. */
        @Nullable
        Inode look(String name);

        /** The names in the host's directory. */
        Set<String> names();
    }

    Directory parent() {
        return parent;
    }

    /** The absolute path. */
    String path() {
        return parent == this ? "/" : parent.path(name);
    }

    /** The absolute path of an entry. */
    String path(String entry) {
        String path = path();
        return path.equals("/") ? path + entry : path + "/" + entry;
    }

    @Nullable
    Inode get(String entry) {
        Inode inode = entries.get(entry);
        if (inode == null && underlay != null && !whiteouts.contains(entry)) {
            inode = underlay.look(entry);
            if (inode != null) {
                enter(entry, inode);
            }
        }
        return inode;
    }

    void put(String entry, Inode inode, long now) {
        enter(entry, inode);
        written(now);
    }

    /** Puts an entry that has always been there. */
    void enter(String entry, Inode inode) {
        entries.put(entry, inode);
        if (inode instanceof Directory directory) {
            directory.parent = this;
            directory.name = entry;
        }
    }

    void remove(String entry, long now) {
        entries.remove(entry);
        hide(entry);
        written(now);
    }

    /** Makes the host's entry of this name invisible. */
    void hide(String entry) {
        if (underlay != null) {
            whiteouts.add(entry);
        }
    }

    /** The names in it, sorted. */
    Set<String> names() {
        if (underlay == null) {
            return Collections.unmodifiableSet(entries.keySet());
        }
        Set<String> names = new TreeSet<>(underlay.names());
        names.removeAll(whiteouts);
        names.addAll(entries.keySet());
        return names;
    }

    boolean isEmpty() {
        return names().isEmpty();
    }

    /** Whether this is {@code other} or lies somewhere in it. */
    boolean isWithin(Directory other) {
        Directory at = this;
        while (at != other && at.parent != at) {
            at = at.parent;
        }
        return at == other;
    }

    @Override
    int type() {
        return 040000;
    }

    @Override
    public long size() {
        return 4096;
    }
}
