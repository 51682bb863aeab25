package java.lang;

import jdk.internal.misc.Unsafe;

/** Memory that programs take from {@code sun.misc.Unsafe}: a world that is over gives it back, as a dead process does. */
public final class DetsimMemory {
    /** Who keeps the books, or null before the first world. Set by the core. */
    public static volatile Books books;

    private DetsimMemory() {
    }

    /** Which memory belongs to a world. May be called by any thread. */
    public interface Books {
        /** A block was allocated in the world. */
        void allocated(DetsimWorld world, long address);

        /** A block was freed, in whatever world or outside. */
        void freed(long address);
    }

    /** {@code Unsafe.allocateMemory}. */
    public static long allocate(Unsafe unsafe, long bytes) {
        long address = unsafe.allocateMemory(bytes);
        note(address);
        return address;
    }

    /** {@code Unsafe.reallocateMemory}. */
    public static long reallocate(Unsafe unsafe, long address, long bytes) {
        forget(address);
        long moved = unsafe.reallocateMemory(address, bytes);
        note(moved);
        return moved;
    }

    /** {@code Unsafe.freeMemory}. */
    public static void free(Unsafe unsafe, long address) {
        forget(address);
        unsafe.freeMemory(address);
    }

    private static void note(long address) {
        DetsimWorld w = DetsimWorld.current();
        if (w != null && address != 0) {
            books.allocated(w, address);
        }
    }

    private static void forget(long address) {
        Books b = books;
        if (b != null && address != 0) {
            b.freed(address);
        }
    }
}
