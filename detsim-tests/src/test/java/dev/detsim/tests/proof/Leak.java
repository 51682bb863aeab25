package dev.detsim.tests.proof;

import dev.detsim.Detsim;
import dev.detsim.Sim;
import java.util.concurrent.locks.LockSupport;

/** The must-fail twin: waits as long as the real clock says. */
final class Leak {
    private Leak() {
    }

    static void run(Sim sim, Notes notes) throws Exception {
        long real = Detsim.escape("a leak that must be seen", System::nanoTime);
        LockSupport.parkNanos(real & 0xfffff);
    }
}
