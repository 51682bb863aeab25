/** Keyed randomness: the only generator there is. */
@NullMarked
package dev.detsim.core.random;

import org.jspecify.annotations.NullMarked;
