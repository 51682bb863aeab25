package dev.detsim.fs.model;

import org.jspecify.annotations.Nullable;

/** The checks of {@code rename(2)}, in the order of Linux's {@code do_renameat2} and {@code vfs_rename}. */
final class Renaming {
    private Renaming() {
    }

    static int rename(Place from, Place to, long now) {
        int refused = refusal(from, to);
        Inode moved = from.inode();
        if (refused != 0 || moved == null || moved == to.inode()) {
            return refused;
        }
        move(from, moved, to, now);
        return 0;
    }

    private static void move(Place from, Inode moved, Place to, long now) {
        Inode replaced = to.inode();
        if (replaced != null) {
            to.parent().remove(to.name(), now);
            replaced.unlinked(now);
        }
        from.parent().remove(from.name(), now);
        to.parent().put(to.name(), moved, now);
        moved.renamed(now);
    }

    private static int refusal(Place from, Place to) {
        if (unusable(from) || unusable(to)) {
            return from.error() != 0 ? from.error() : to.error() != 0 ? to.error() : -Errno.EBUSY;
        }
        Inode moved = from.inode();
        if (moved == null) {
            return -Errno.ENOENT;
        }
        int trailing = moved instanceof Directory || !to.trailing() ? 0 : -Errno.ENOTDIR;
        return trailing != 0 ? trailing : moved == to.inode() ? 0 : refusal(from, moved, to);
    }

    private static boolean unusable(Place place) {
        return place.error() != 0 || !place.named();
    }

    private static int refusal(Place from, Inode moved, Place to) {
        if (moved instanceof Directory directory && to.parent().isWithin(directory)) {
            return -Errno.EINVAL;
        }
        if (to.inode() instanceof Directory target && from.parent().isWithin(target)) {
            return -Errno.ENOTEMPTY;
        }
        int refused = Credentials.mayChange(from.parent()) | Credentials.mayChange(to.parent());
        return refused != 0 ? refused : replacing(moved, to.inode());
    }

    private static int replacing(Inode moved, @Nullable Inode replaced) {
        if (replaced instanceof Directory directory) {
            return !(moved instanceof Directory) ? -Errno.EISDIR : directory.isEmpty() ? 0 : -Errno.ENOTEMPTY;
        }
        return replaced != null && moved instanceof Directory ? -Errno.ENOTDIR : 0;
    }
}
