package java.lang;

import jdk.internal.misc.Unsafe;

/** How a thread waits in real time for what takes others but a moment: it spins, and if that takes long, it sleeps in between. */
public final class DetsimPatience {
    private static final Unsafe U = Unsafe.getUnsafe();
    private static final int SPINS = 4000;
    /** Between two looks, in nanoseconds. */
    private static final long PAUSE = 20_000;

    private DetsimPatience() {
    }

    /** Waits a little after so many looks in vain. */
    public static void pause(int looks) {
        if (looks < SPINS) {
            Thread.onSpinWait();
        } else {
            U.park(false, PAUSE);
        }
    }
}
