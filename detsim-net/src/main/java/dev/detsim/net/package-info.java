/** The simulated network of a world; {@link dev.detsim.net.SimulatedNetwork} is the way in. */
@NullMarked
package dev.detsim.net;

import org.jspecify.annotations.NullMarked;
