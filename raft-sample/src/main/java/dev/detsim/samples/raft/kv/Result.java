package dev.detsim.samples.raft.kv;

/** What an {@link Operation} returned. */
public sealed interface Result {
    /** A put took effect. */
    record Written() implements Result {
    }

    /** A get found this value. */
    record Found(String value) implements Result {
    }

    /** A get found no value. */
    record Absent() implements Result {
    }

    /** A compare-and-set took effect, or did not because the key held something else. */
    record Swapped(boolean swapped) implements Result {
    }
}
