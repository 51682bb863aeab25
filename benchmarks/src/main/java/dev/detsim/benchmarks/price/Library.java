package dev.detsim.benchmarks.price;

import dev.detsim.benchmarks.InWorld;
import dev.detsim.libraries.Works;

/** What is done with a library, some times. */
record Library(String name, boolean inWorld) {
    /** From the arguments of a JVM: the name, and where it runs. */
    static Library of(String[] arguments) {
        return new Library(arguments[0], arguments[1].equals("world"));
    }

    /** Returns a number that depends on all results. Starting the world is part of it. */
    long run(long times) throws Exception {
        if (!inWorld) {
            return here(times);
        }
        long[] result = new long[1];
        InWorld.run(1, sim -> result[0] = here(times));
        return result[0];
    }

    private long here(long times) throws Exception {
        Works work = Works.valueOf(name);
        long result = 0;
        for (long seed = 0; seed < times; seed++) {
            result = 31 * result + work.digest(seed).hashCode();
        }
        return result;
    }
}
