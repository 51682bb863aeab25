package dev.detsim.core.monitor;

import dev.detsim.core.thread.SimThread;
import java.util.Arrays;
import java.util.Comparator;

/**
 * Threads of one world whose monitor has become free, taken off the VM's list by this or another world. A thread stays
 * flagged until its own world consumes it, so that what a world finds after a step is what its own steps have flagged.
 */
public final class Inbox {
    private static final Comparator<SimThread> BY_NUMBER = Comparator.comparingInt(t -> t.number);
    private SimThread[] arrived = new SimThread[16];
    private SimThread[] taken = new SimThread[16];
    private volatile int count;

    /** Called under the lock of {@link VmList}. */
    void add(SimThread t) {
        if (count == arrived.length) {
            arrived = Arrays.copyOf(arrived, count * 2);
        }
        arrived[count] = t;
        count = count + 1;
    }

    /** Whether nothing has arrived. */
    public boolean isEmpty() {
        return count == 0;
    }

    /** To be called after each step of the world: lets its own threads go on, in the order of their numbers. */
    public void deliver() {
        if (VmList.isEmpty() && !VmList.isLocked() && count == 0) {
            return;
        }
        int n = take();
        if (n > 1) {
            Arrays.sort(taken, 0, n, BY_NUMBER);
        }
        for (int i = 0; i < n; i++) {
            SimThread t = taken[i];
            taken[i] = null;
            DetsimKernel.get().unblock(t.vehicle());
        }
    }

    private int take() {
        VmList.lock();
        try {
            VmList.route();
            SimThread[] swap = taken;
            taken = arrived;
            arrived = swap;
            int n = count;
            count = 0;
            for (int i = 0; i < n; i++) {
                DetsimKernel.get().clearListed(taken[i].vehicle());
            }
            return n;
        } finally {
            VmList.unlock();
        }
    }
}
