package dev.detsim.core.trace;

/**
 * One recorded event of a run.
 *
 * @param step   number of the step in which it happened
 * @param nanos  virtual time since the start of the world, in nanoseconds
 * @param node   name of the node, or the empty string for the world itself
 * @param thread name of the thread, or the empty string for the world itself
 * @param kind   what it was about
 * @param detail a line for people
 */
public record TraceEvent(long step, long nanos, String node, String thread, Kind kind, String detail) {
    @Override
    public String toString() {
        return "%d %d.%09d %s/%s %s %s".formatted(
                step, nanos / 1_000_000_000, nanos % 1_000_000_000, node, thread, kind, detail);
    }
}
