package dev.detsim.core.driver;

/**
 * Simulated threads that wait for something of a device, in the order in which they came. Waiting ends by a signal, by time
 * or (if asked for) by an interrupt; callers test their condition in a loop, as with any condition variable.
 */
public interface WaitQueue {
    /**
     * Parks the calling simulated thread.
     *
     * @param nanos         longest time to wait in virtual nanoseconds; {@link Long#MAX_VALUE} for no limit
     * @param interruptible whether an interrupt ends the wait; otherwise the interrupt status is kept and nothing else
     *                      happens, as in a blocking read of a platform thread's socket
     * @return false if the time was over
     */
    boolean await(long nanos, boolean interruptible);

    /** Makes all that wait ready to run. May be called by the loop as well as by a simulated thread. */
    void signalAll();
}
