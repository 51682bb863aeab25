package dev.detsim.core.driver;

import dev.detsim.Network;

/** The network of one world: what the code under test reaches through the hooks, and the verbs that a test has for it. */
public interface NetworkDriver extends DetsimNetwork, Network {
    /** All sockets of {@code process} close as those of a killed process do: its peers see FIN or RST. */
    void processEnded(Owner process);
}
