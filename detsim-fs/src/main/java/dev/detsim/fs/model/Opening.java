package dev.detsim.fs.model;

import java.util.function.Supplier;

/** The checks of {@code open(2)}, in the order of Linux's {@code do_open}. */
final class Opening {
    private Opening() {
    }

    static Opened open(Place place, int flags, Supplier<RegularFile> empty, long now) {
        if (place.error() != 0) {
            return Opened.failed(place.error());
        }
        Inode inode = place.inode();
        if (inode == null) {
            return OpenFlags.has(flags, OpenFlags.O_CREAT) ? create(place, flags, empty, now)
                    : Opened.failed(-Errno.ENOENT);
        }
        int refused = OpenFlags.exclusive(flags) ? -Errno.EEXIST : refusal(inode, flags);
        return refused != 0 ? Opened.failed(refused) : existing(inode, flags, now);
    }

    private static Opened create(Place place, int flags, Supplier<RegularFile> empty, long now) {
        int refused = place.trailing() ? -Errno.EISDIR : Credentials.mayChange(place.parent());
        if (refused != 0) {
            return Opened.failed(refused);
        }
        RegularFile file = empty.get();
        place.parent().put(place.name(), file, now);
        return new Opened(0, new OpenFile(file, flags), true);
    }

    private static Opened existing(Inode inode, int flags, long now) {
        if (OpenFlags.has(flags, OpenFlags.O_TRUNC) && inode instanceof RegularFile file) {
            file.truncate(0, now);
        }
        return new Opened(0, new OpenFile(inode, flags), false);
    }

    private static int refusal(Inode inode, int flags) {
        boolean change = OpenFlags.writes(flags) || OpenFlags.has(flags, OpenFlags.O_TRUNC);
        if (inode instanceof SymbolicLink) {
            return -Errno.ELOOP;
        }
        if (inode instanceof Directory && (change || OpenFlags.has(flags, OpenFlags.O_CREAT))) {
            return -Errno.EISDIR;
        }
        int wanted = (OpenFlags.reads(flags) ? Credentials.READ : 0) | (change ? Credentials.WRITE : 0);
        return Credentials.permit(inode, wanted) ? 0 : -Errno.EACCES;
    }
}
