/** Discovery and execution on the JUnit Platform. */
@NullMarked
package dev.detsim.junit.engine;

import org.jspecify.annotations.NullMarked;
