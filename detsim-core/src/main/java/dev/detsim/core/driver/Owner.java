package dev.detsim.core.driver;

/**
 * A simulated process as a driver sees it: what opened a file or a socket. A new one for each run of a node. Compared by
 * identity.
 */
public interface Owner {
    /** The machine that the process runs on. */
    Host host();

    /** 1 for the first run of the node, 2 after the first restart, and so on. */
    int incarnation();

    /** False once the process has ended or is being killed. */
    boolean alive();
}
