package dev.detsim.core.driver;

import java.net.InetAddress;

/**
 * A simulated machine as its drivers see it: it outlives the processes that run on it.
 *
 * @param number  0 for the host of the test's body, then 1, 2, … in the order in which the nodes were made
 * @param name    host name, unique in its world
 * @param address IPv4 address, unique in its world; its own host name is {@code name}
 */
public record Host(int number, String name, InetAddress address) {
}
