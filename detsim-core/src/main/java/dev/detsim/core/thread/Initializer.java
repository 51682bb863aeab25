package dev.detsim.core.thread;

import dev.detsim.core.random.Draws;
import java.util.HashMap;
import java.util.Map;

/**
 * A class initialiser that runs inside a world. It runs once in a JVM, in whatever world comes first, so that what it draws
 * and hashes depends on the class alone: the same in each world, for each seed, and moving nothing else.
 */
public final class Initializer {
    private final Initializer outer;
    private final Draws draws;
    private final Map<Class<?>, Integer> hashed = new HashMap<>();
    private final Map<String, Integer> counters = new HashMap<>();
    private int threads;
    private final String className;
    private final DetsimStaticState caller;

    Initializer(Initializer outer, String className, DetsimStaticState caller) {
        this.outer = outer;
        this.caller = caller;
        this.className = className;
        draws = new Draws(className.length(), className);
    }

    Initializer outer() {
        return outer;
    }

    /** The process that used the class first: what the class keeps must be of none, for it outlives them all. */
    DetsimStaticState caller() {
        return caller;
    }

    boolean isOf(String type) {
        return className.replace('.', '/').equals(type);
    }

    long draw(int purpose) {
        return Draws.mix(draws.next() + purpose);
    }

    /** The next value, from 0 on, of a counter that names things. */
    public int count(String counter) {
        return counters.merge(counter, 1, Integer::sum) - 1;
    }

    /** What a thread that it makes should be known by: positive, 31 bits. */
    public long nextThread() {
        return Hashes.of(className, ++threads);
    }

    /** The identity hash of the next object of a class. */
    public int hashFor(Class<?> type) {
        int n = hashed.merge(type, 1, Integer::sum);
        return Hashes.of(className + '/' + type.getName(), n);
    }
}
