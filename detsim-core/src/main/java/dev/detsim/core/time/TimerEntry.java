package dev.detsim.core.time;

import dev.detsim.core.driver.DriverContext;
import java.util.concurrent.Delayed;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** An action that the loop will run at a virtual time. Ordered by (deadline, sequence). */
public final class TimerEntry implements ScheduledFuture<Object>, DriverContext.Cancellable {
    final long deadline;
    final long sequence;
    final Runnable action;
    private final TimerHeap heap;
    /** Where it is in the heap, or -1. */
    int index = -1;
    private boolean cancelled;

    TimerEntry(TimerHeap heap, long deadline, long sequence, Runnable action) {
        this.heap = heap;
        this.deadline = deadline;
        this.sequence = sequence;
        this.action = action;
    }

    /** Virtual time at which it is due, in nanoseconds. */
    public long deadline() {
        return deadline;
    }

    /** Runs the action. */
    public void run() {
        action.run();
    }

    boolean isBefore(TimerEntry other) {
        return deadline != other.deadline ? deadline < other.deadline : sequence < other.sequence;
    }

    @Override
    public void cancel() {
        cancel(false);
    }

    @Override
    public boolean cancel(boolean mayInterrupt) {
        cancelled = heap.remove(this);
        return cancelled;
    }

    @Override
    public boolean isCancelled() {
        return cancelled;
    }

    @Override
    public boolean isDone() {
        return index < 0;
    }

    @Override
    public Object get() {
        throw new UnsupportedOperationException("a timer of the simulation has no result");
    }

    @Override
    public Object get(long timeout, TimeUnit unit) {
        return get();
    }

    @Override
    public long getDelay(TimeUnit unit) {
        throw new UnsupportedOperationException("a timer of the simulation does not know the time");
    }

    @Override
    public int compareTo(Delayed other) {
        TimerEntry o = (TimerEntry) other;
        return deadline != o.deadline ? Long.compare(deadline, o.deadline) : Long.compare(sequence, o.sequence);
    }
}
