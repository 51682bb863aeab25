package dev.detsim.fs.model;

import java.util.ArrayList;
import java.util.List;

/** The POSIX record locks on one file (fcntl(2)): they belong to processes, and a process never conflicts with itself. */
public final class RecordLocks {
    private final List<RecordLock> held = new ArrayList<>();

    /** Bytes from {@code start} to {@code end - 1} of a file, locked by {@code process}. */
    private record RecordLock(Object process, long start, long end, boolean shared) {
        boolean overlaps(long from, long to) {
            return start < to && from < end;
        }
    }

    /** Takes a lock; false if another process's is in the way. What the process holds in the range is replaced. */
    public boolean acquire(Object process, long start, long length, boolean shared) {
        long end = end(start, length);
        for (RecordLock lock : held) {
            if (lock.process != process && lock.overlaps(start, end) && !(shared && lock.shared)) {
                return false;
            }
        }
        release(process, start, length);
        held.add(new RecordLock(process, start, end, shared));
        return true;
    }

    /** Gives back what the process holds in the range; parts outside of it stay locked. */
    public void release(Object process, long start, long length) {
        long end = end(start, length);
        List<RecordLock> before = List.copyOf(held);
        held.clear();
        for (RecordLock lock : before) {
            if (lock.process != process || !lock.overlaps(start, end)) {
                held.add(lock);
            } else {
                keepOutside(lock, start, end);
            }
        }
    }

    private void keepOutside(RecordLock lock, long start, long end) {
        if (lock.start < start) {
            held.add(new RecordLock(lock.process, lock.start, start, lock.shared));
        }
        if (lock.end > end) {
            held.add(new RecordLock(lock.process, end, lock.end, lock.shared));
        }
    }

    /** Gives back all that the process holds; whether it held any. */
    public boolean releaseAll(Object process) {
        return held.removeIf(lock -> lock.process == process);
    }

    private static long end(long start, long length) {
        return start + length < 0 ? Long.MAX_VALUE : start + length;
    }
}
