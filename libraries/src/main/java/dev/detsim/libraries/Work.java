package dev.detsim.libraries;

/** A little work of a library, the same for the same seed in every process that does it, however often. */
@FunctionalInterface
public interface Work {
    /** Does it, in microseconds rather than milliseconds once it is warm, and says what came out. */
    String digest(long seed) throws Exception;
}
