package dev.detsim;

import java.time.Duration;
import java.util.Collection;

/** The verbs of a simulated network. Faults are rules; the first that does not pass decides (partition before loss before delay). */
public interface Network {
    /** One-way latency of each segment: uniformly drawn between the two, both included. 0.5 ms to 2 ms unless set. */
    void latency(Duration least, Duration most);

    /** Latency of the segments from one node to the other (one way), on top of {@link #latency}. */
    Fault slow(Node from, Node to, Duration least, Duration most);

    /** Share of segments that are lost, from 0 to 1; TCP sends them again, so that it sees loss as delay. */
    Fault loss(double rate);

    /** Cuts the two groups off from each other, both ways. Nothing is refused: what is sent is not delivered until healed. */
    Fault partition(Collection<? extends Node> one, Collection<? extends Node> other);

    /** Cuts what is sent by {@code from} to {@code to}; the other direction stays up. */
    Fault partitionOneWay(Collection<? extends Node> from, Collection<? extends Node> to);

    /** Ends all faults of the network at once. */
    void heal();
}
