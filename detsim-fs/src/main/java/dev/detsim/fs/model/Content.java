package dev.detsim.fs.model;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a regular file: pages that come into being when they are first written. A page that is not there reads as
 * zeros (a hole), or as the host's file where there is one under it.
 */
final class Content {
    /** A file may be longer than this, but not written beyond it: 64 GiB. */
    static final long WRITABLE = 1L << 36;
    private static final int PAGE = 4096;
    /** How many pages of a host's file are read at once. */
    private static final int READ_AHEAD = 64;
    private byte[] @Nullable [] pages = new byte[0][];
    private long size;
    private final @Nullable Origin origin;
    /** How much of the host's file still counts: what was cut off does not come back. */
    private long originSize;

    Content() {
        origin = null;
    }

    Content(Origin origin, long size) {
        this.origin = origin;
        this.size = size;
        originSize = size;
    }

    /** Where the bytes come from that nobody wrote. */
    @FunctionalInterface
    interface Origin {
        /** As {@link HostTree#read}. */
        int read(long position, byte[] to, int length);
    }

    long size() {
        return size;
    }

    /** Puts bytes from {@code position} on; the count, 0 at the end. */
    int read(long position, ByteBuffer to) {
        int total = (int) Math.min(to.remaining(), Math.max(0, size - position));
        for (int left = total; left > 0;) {
            int from = (int) (position % PAGE);
            int n = Math.min(left, PAGE - from);
            int error = put((int) (position / PAGE), from, n, to);
            if (error < 0) {
                return left < total ? total - left : error;
            }
            position += n;
            left -= n;
        }
        return total;
    }

    private int put(int page, int from, int n, ByteBuffer to) {
        int error = load(page);
        byte[] bytes = page < pages.length ? pages[page] : null;
        if (error == 0) {
            to.put(bytes == null ? ZEROS : bytes, from, n);
        }
        return error;
    }

    private static final byte[] ZEROS = new byte[PAGE];

    /** Takes all bytes of {@code from} to {@code position}; the count. */
    int write(long position, ByteBuffer from) {
        int total = from.remaining();
        if (position + total > WRITABLE) {
            return -Errno.EFBIG;
        }
        for (int left = total; left > 0;) {
            int at = (int) (position % PAGE);
            int n = Math.min(left, PAGE - at);
            int error = take((int) (position / PAGE), at, n, from);
            if (error < 0) {
                return left < total ? total - left : error;
            }
            position += n;
            left -= n;
            size = Math.max(size, position);
        }
        return total;
    }

    private int take(int page, int at, int n, ByteBuffer from) {
        int error = load(page);
        if (error == 0) {
            from.get(page(page), at, n);
        }
        return error;
    }

    private byte[] page(int page) {
        if (page >= pages.length) {
            pages = Arrays.copyOf(pages, Math.max(page + 1, pages.length * 2));
        }
        byte[] bytes = pages[page];
        if (bytes == null) {
            bytes = new byte[PAGE];
            pages[page] = bytes;
        }
        return bytes;
    }

    /** Cuts, or extends by a hole. */
    void truncate(long newSize) {
        if (newSize < size) {
            int boundary = (int) Math.min(newSize / PAGE, pages.length);
            if (newSize % PAGE != 0) {
                load(boundary);
            }
            if (boundary < pages.length) {
                cut(boundary, (int) (newSize % PAGE));
            }
            originSize = Math.min(originSize, newSize);
        }
        size = newSize;
    }

    private void cut(int boundary, int kept) {
        byte[] bytes = pages[boundary];
        if (bytes != null) {
            Arrays.fill(bytes, kept, PAGE, (byte) 0);
        }
        int end = kept == 0 ? boundary : boundary + 1;
        pages = Arrays.copyOf(pages, end);
    }

    /** Brings a page, and the next ones, from the host; 0 or a negated errno. */
    private int load(int page) {
        if (origin == null || (long) page * PAGE >= originSize || page < pages.length && pages[page] != null) {
            return 0;
        }
        byte[] chunk = new byte[(int) Math.min((long) READ_AHEAD * PAGE, originSize - (long) page * PAGE)];
        int n = origin.read((long) page * PAGE, chunk, chunk.length);
        if (n < 0) {
            return n;
        }
        for (int from = 0; from < chunk.length; from += PAGE) {
            keep(page + from / PAGE, chunk, from);
        }
        return 0;
    }

    private void keep(int page, byte[] chunk, int from) {
        if (page >= pages.length || pages[page] == null) {
            System.arraycopy(chunk, from, page(page), 0, Math.min(PAGE, chunk.length - from));
        }
    }
}
