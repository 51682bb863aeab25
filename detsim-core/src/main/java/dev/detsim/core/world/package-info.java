/** One run: its loop, steps, threads, invariants and reports. */
@NullMarked
package dev.detsim.core.world;

import org.jspecify.annotations.NullMarked;
