package dev.detsim;

import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;

/** The world that a simulated test runs in. Its body runs on a node of its own, named {@code test}. */
public interface Sim {
    /** The seed that decides everything in this world. */
    long seed();

    /** Virtual time since the start of the world. */
    Duration now();

    /** The step that is being executed. */
    long step();

    /** Makes a node with the next free address; {@code name} must not be taken. */
    Node node(String name);

    /** Makes a node with an address of one's own; neither name nor address may be taken. */
    Node node(String name, String address);

    /** Makes nodes {@code prefix1} to {@code prefixN}. */
    List<Node> nodes(String prefix, int count);

    /** The network between the nodes. */
    Network network();

    /** Starts the nemesis: faults are drawn from the seed and strike {@code targets} until {@link #heal}. */
    void faults(Faults faults, List<Node> targets);

    /** Ends all faults: the nemesis stops, the network heals, paused nodes go on, killed nodes start again. */
    void heal();

    /** {@code holds} must be true after every step. It must not block. The world fails at the step where it is false. */
    void always(String invariant, BooleanSupplier holds);

    /** {@code holds} must be true whenever {@code every} steps have passed. It must not block. */
    void always(String invariant, int every, BooleanSupplier holds);

    /** Waits in virtual time until {@code holds} is true; fails if it is not after {@code within}. */
    void eventually(String goal, Duration within, BooleanSupplier holds) throws InterruptedException;

    /** Adds to a counter of this run, which the summary of a sweep shows as least, median and total. */
    void count(String counter, long delta);
}
