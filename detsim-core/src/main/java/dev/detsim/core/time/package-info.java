/** Timers, ordered by deadline and sequence. */
@NullMarked
package dev.detsim.core.time;

import org.jspecify.annotations.NullMarked;
