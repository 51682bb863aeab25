/** The nemesis: faults drawn from the seed as data, then carried out. */
@NullMarked
package dev.detsim.core.fault;

import org.jspecify.annotations.NullMarked;
