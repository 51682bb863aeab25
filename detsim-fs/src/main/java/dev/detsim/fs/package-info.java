/** Simulated disks: {@link dev.detsim.fs.SimulatedDisks} is where to begin. */
@NullMarked
package dev.detsim.fs;

import org.jspecify.annotations.NullMarked;
