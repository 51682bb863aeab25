/** What a simulated test uses: {@link dev.detsim.Simulation}, {@link dev.detsim.Sim}, nodes, the network, faults. */
@NullMarked
package dev.detsim;

import org.jspecify.annotations.NullMarked;
