package dev.detsim.samples.raft.client;

import java.time.Duration;

/** When a call must have ended, in {@link System#nanoTime}. */
record Deadline(long nanoTime) {
    static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    boolean isPast() {
        return nanoTime - System.nanoTime() <= 0;
    }

    /** That time, or what remains if it is less; at least a millisecond. */
    Duration atMost(Duration time) {
        Duration remaining = Duration.ofNanos(Math.max(1_000_000, nanoTime - System.nanoTime()));
        return remaining.compareTo(time) < 0 ? remaining : time;
    }
}
