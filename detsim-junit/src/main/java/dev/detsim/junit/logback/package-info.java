/** Log lines that say where in a simulation they were written. */
@NullMarked
package dev.detsim.junit.logback;

import org.jspecify.annotations.NullMarked;
