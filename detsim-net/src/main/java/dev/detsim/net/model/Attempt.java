package dev.detsim.net.model;

/** One side of a handshake, as the control block on that side knows it. */
interface Attempt {
    /** The connection is dead. */
    void ended();

    /** It has heard from its peer, perhaps not for the first time. */
    default void confirmed(long now) {
    }
}
