package dev.detsim.net.model;

/** One side of a handshake, as the endpoint on that side knows it. */
interface Attempt {
    /** The endpoint is dead. */
    void ended();

    /** The endpoint has heard from its peer, perhaps not for the first time. */
    default void confirmed(long now) {
    }
}
