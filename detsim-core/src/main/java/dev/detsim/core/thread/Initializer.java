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
    private final String className;

    Initializer(Initializer outer, String className) {
        this.outer = outer;
        this.className = className;
        draws = new Draws(className.length(), className);
    }

    Initializer outer() {
        return outer;
    }

    long draw(int purpose) {
        return Draws.mix(draws.next() + purpose);
    }

    /** The identity hash of the next object of a class. */
    public int hashFor(Class<?> type) {
        int n = hashed.merge(type, 1, Integer::sum);
        return Hashes.of(className + '/' + type.getName(), n);
    }
}
