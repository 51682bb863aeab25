package dev.detsim.core.world;

import dev.detsim.core.driver.WaitQueue;
import dev.detsim.core.thread.SimThread;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Threads that wait for a device. They park as any virtual thread does, so that kill and reports need to know nothing of it. */
final class ThreadQueue implements WaitQueue {
    private final World world;
    private final List<SimThread> waiting = new ArrayList<>(2);

    ThreadQueue(World world) {
        this.world = world;
    }

    @Override
    public boolean await(long nanos, boolean interruptible) {
        SimThread t = world.running();
        long deadline = nanos == Long.MAX_VALUE ? Long.MAX_VALUE : world.now() + nanos;
        waiting.add(t);
        try {
            park(t, deadline, interruptible);
        } finally {
            waiting.remove(t);
        }
        return world.now() < deadline;
    }

    private void park(SimThread t, long deadline, boolean interruptible) {
        while (waiting.contains(t) && world.now() < deadline && !(interruptible && t.vehicle().isInterrupted())) {
            if (!interruptible) {
                t.maskedInterrupt |= Thread.interrupted();
            }
            if (deadline == Long.MAX_VALUE) {
                LockSupport.park(this);
            } else {
                LockSupport.parkNanos(this, deadline - world.now());
            }
        }
        if (t.maskedInterrupt) {
            t.maskedInterrupt = false;
            t.vehicle().interrupt();
        }
    }

    @Override
    public void signalAll() {
        if (waiting.isEmpty()) {
            return;
        }
        List<SimThread> signalled = List.copyOf(waiting);
        waiting.clear();
        for (SimThread t : signalled) {
            DetsimKernel.get().unpark(t);
        }
    }
}
