/**
 * Histories of client operations and a linearizability checker. {@link dev.detsim.check.Linearizability} is the place
 * to begin. Nothing here knows of the simulator: a history may come from simulated clients, from real threads, or be
 * written by hand.
 */
@NullMarked
package dev.detsim.check;

import org.jspecify.annotations.NullMarked;
