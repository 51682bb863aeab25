package dev.detsim.core.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jdk.internal.misc.Unsafe;

/** Native memory that the processes of worlds have taken from {@code Unsafe} and not given back. */
final class NativeMemory implements DetsimMemory.Books {
    private static final Unsafe U = Unsafe.getUnsafe();
    private static final NativeMemory BOOKS = new NativeMemory();
    private final Map<Long, DetsimWorld> owners = new ConcurrentHashMap<>();

    private NativeMemory() {
    }

    /** From now on the books are kept. */
    static void keepBooks() {
        DetsimMemory.books = BOOKS;
    }

    @Override
    public void allocated(DetsimWorld world, long address) {
        owners.put(address, world);
    }

    @Override
    public void freed(long address) {
        owners.remove(address);
    }

    /** Frees what is left of a world none of whose threads is left. */
    static void free(DetsimWorld world) {
        if (!BOOKS.owners.isEmpty()) {
            List<Long> left = new ArrayList<>();
            BOOKS.owners.forEach((address, owner) -> {
                if (owner == world) {
                    left.add(address);
                }
            });
            left.stream().filter(address -> BOOKS.owners.remove(address, world)).forEach(U::freeMemory);
        }
    }
}
