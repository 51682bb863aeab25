package dev.detsim.core.trace;

import java.util.List;

/**
 * A value that was folded into the hash, seen closely.
 *
 * @param index which one, counted from 1
 * @param hash  the hash after it
 * @param kind  what it was about
 * @param value the value, for people
 * @param place where it was
 */
public record Fold(long index, long hash, Kind kind, String value, Place place) {
    /**
     * Where a value was folded.
     *
     * @param step   number of the step
     * @param nanos  virtual time since the start of the world, in nanoseconds
     * @param thread node and name of the thread that did it, or that was chosen to run; empty for the world itself
     * @param stack  its frames, without those of the simulation
     */
    public record Place(long step, long nanos, String thread, List<String> stack) {
    }
}
