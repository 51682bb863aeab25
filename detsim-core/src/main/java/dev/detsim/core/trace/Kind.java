package dev.detsim.core.trace;

/** What a step, a scheduling point or a folded value was about. The order is part of the trace hash: append only. */
public enum Kind {
    /** A thread was chosen to run. */
    STEP,
    /** A thread was started. */
    START,
    /** {@code Thread.yield} or {@code onSpinWait}. */
    YIELD,
    /** {@code LockSupport.unpark}. */
    UNPARK,
    /** {@code Object.notify} or {@code notifyAll}. */
    NOTIFY,
    /** A lock was released. */
    UNLOCK,
    /** The network was asked for something, or moved bytes. */
    NETWORK,
    /** A disk was asked for something, or moved bytes. */
    DISK,
    /** A node printed something. */
    OUTPUT,
    /** The code under test drew a random number. */
    DRAW,
    /** A fault struck or ended. */
    FAULT,
    /** A process started, ended, was paused or resumed. */
    PROCESS,
    /** A simulated thread ended. */
    END
}
