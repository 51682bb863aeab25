package dev.detsim.fs.model;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Follows one path name as Linux does: path_resolution(7). */
final class PathWalk {
    private static final int MAX_LINKS = 40;
    private static final int MAX_NAME = 255;
    private static final int MAX_PATH = 4096;
    private final Directory root;
    private final boolean follow;
    private String path;
    private int at;
    private int links;
    private Directory directory;
    private String name = "/";
    private @Nullable Inode inode;

    private PathWalk(Directory root, String path, boolean follow) {
        this.root = root;
        this.path = path;
        this.follow = follow;
        directory = root;
        inode = root;
    }

    /** Follows an absolute path; a symbolic link at its end only if asked to. */
    static Place walk(Directory root, String path, boolean follow) {
        if (path.isEmpty()) {
            return new Place(-Errno.ENOENT, root, "", null, false);
        }
        if (path.length() >= MAX_PATH) {
            return new Place(-Errno.ENAMETOOLONG, root, "", null, false);
        }
        return new PathWalk(root, path, follow).walk();
    }

    private Place walk() {
        int error = 0;
        while (error == 0 && next()) {
            error = step();
        }
        boolean trailing = path.endsWith("/");
        if (error == 0 && trailing && inode != null && !(inode instanceof Directory)) {
            error = -Errno.ENOTDIR;
        }
        return new Place(error, directory, name, inode, trailing);
    }

    /** Moves to the next name; false if there is none. */
    private boolean next() {
        while (at < path.length() && path.charAt(at) == '/') {
            at++;
        }
        if (at == path.length()) {
            return false;
        }
        int end = path.indexOf('/', at);
        String found = path.substring(at, end < 0 ? path.length() : end);
        at += found.length();
        name = found;
        return true;
    }

    /** Looks up {@code name} in what the walk has come to. */
    private int step() {
        if (!(inode instanceof Directory here)) {
            return inode == null ? -Errno.ENOENT : -Errno.ENOTDIR;
        }
        if (!Credentials.permit(here, Credentials.EXECUTE)) {
            return -Errno.EACCES;
        }
        if (name.length() > MAX_NAME || name.getBytes(StandardCharsets.UTF_8).length > MAX_NAME) {
            return -Errno.ENAMETOOLONG;
        }
        directory = name.equals("..") ? here.parent() : here;
        inode = switch (name) {
            case "." -> here;
            case ".." -> here.parent();
            default -> here.get(name);
        };
        return inode instanceof SymbolicLink link && (follow || at < path.length()) ? enter(link, here) : 0;
    }

    private int enter(SymbolicLink link, Directory from) {
        if (++links > MAX_LINKS) {
            return -Errno.ELOOP;
        }
        path = link.target() + path.substring(at);
        at = 0;
        inode = path.startsWith("/") ? root : from;
        directory = path.startsWith("/") ? root : from;
        return 0;
    }
}
