package dev.detsim.core.thread;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Ids of the threads of a world. A class initialiser runs in whatever world uses the class first, so that the ids of the
 * threads that it makes are not in the row of all others: they follow from the class alone.
 */
public final class ThreadIds {
    /** Above all that the row may come to. */
    private static final long OF_INITIALIZERS = 1L << 39;
    private final long base;
    private final Set<Long> ofInitializers = new HashSet<>();
    private long count;

    /** Ids from a number on, which is the world's own. */
    public ThreadIds(long base) {
        this.base = base;
    }

    /** The next id, for a thread that is made by a class initialiser or, if that is null, by other code. */
    public long next(@Nullable Initializer initializer) {
        if (initializer == null) {
            return base + count++;
        }
        long id = base + OF_INITIALIZERS + initializer.nextThread();
        while (!ofInitializers.add(id)) {
            id++;
        }
        return id;
    }
}
