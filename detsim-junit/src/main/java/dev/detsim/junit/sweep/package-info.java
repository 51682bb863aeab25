/** Running many seeds, in parallel, and adding up what they did. */
@NullMarked
package dev.detsim.junit.sweep;

import org.jspecify.annotations.NullMarked;
