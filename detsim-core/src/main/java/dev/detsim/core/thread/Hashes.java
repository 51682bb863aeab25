package dev.detsim.core.thread;

import dev.detsim.core.random.Draws;
import java.util.HashMap;
import java.util.Map;

/** Identity hashes of a world: f(seed, class, n-th of its class). */
public final class Hashes {
    private final long seed;
    private final Map<Class<?>, Stream> streams = new HashMap<>();

    /** The hashes of the world with this seed. */
    public Hashes(long seed) {
        this.seed = seed;
    }

    /** The hash of the next object of the class: positive, 31 bits. */
    public int next(Class<?> type) {
        Stream s = streams.get(type);
        if (s == null) {
            s = new Stream(new Draws(seed, type.getName()).next());
            streams.put(type, s);
        }
        return positive(Draws.mix(s.key + ++s.count * 0x9E3779B97F4A7C15L));
    }

    /** The hash of the {@code n}-th object that {@code label} names. */
    static int of(String label, int n) {
        return positive(new Draws(n, label).next());
    }

    private static int positive(long bits) {
        int h = (int) (bits & 0x7fffffff);
        return h == 0 ? 1 : h;
    }

    private static final class Stream {
        final long key;
        long count;

        Stream(long key) {
            this.key = key;
        }
    }
}
