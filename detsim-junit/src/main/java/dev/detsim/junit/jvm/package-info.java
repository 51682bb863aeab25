/** Other JVMs that run seeds: how they are started, what is said to them, and what becomes of a seed when one dies. */
@NullMarked
package dev.detsim.junit.jvm;

import org.jspecify.annotations.NullMarked;
