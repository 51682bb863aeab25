package dev.detsim;

/** The kinds of fault that a nemesis draws from. */
public enum FaultKind {
    /** A process, or several at once, is killed and started again later. */
    KILL,
    /** A process is stopped for a while. */
    PAUSE,
    /** The targets are cut into two groups. */
    PARTITION,
    /** What one target sends does not arrive; what is sent to it does. */
    PARTITION_ONE_WAY,
    /** A link between two targets is slow. */
    SLOW_LINK,
    /** Segments are lost. */
    LOSS
}
