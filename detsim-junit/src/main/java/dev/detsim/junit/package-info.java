/** The annotation of simulated tests. */
@NullMarked
package dev.detsim.junit;

import org.jspecify.annotations.NullMarked;
